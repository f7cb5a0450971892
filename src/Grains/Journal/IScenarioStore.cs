namespace Beffroi.Journal;

/// <summary>Where runs of scenarios keep what they begin with, their parts as they end, and their results: bodies under (run, name). Same trouble as <see cref="IJournalStore"/>.</summary>
public interface IScenarioStore
{
    /// <summary>Keeps a body; one that stands there gives way.</summary>
    Task Put(string run, string name, byte[] body, CancellationToken cancellation);

    /// <summary>Null for none.</summary>
    Task<byte[]?> Read(string run, string name, CancellationToken cancellation);

    /// <summary>What a run has, in order.</summary>
    Task<string[]> Names(string run, CancellationToken cancellation);

    /// <summary>The body of that name of every run that has one, in the order of runs.</summary>
    Task<(string Run, byte[] Body)[]> All(string name, CancellationToken cancellation);

    /// <summary>Drops those bodies of a run whose names begin so; all of it when that is empty.</summary>
    Task Drop(string run, string beginning, CancellationToken cancellation);
}
