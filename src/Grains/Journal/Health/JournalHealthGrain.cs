using Orleans.Concurrency;

namespace Beffroi.Journal.Health;

/// <summary>Answers from the silo it is asked on.</summary>
[GrainType("journal-health"), StatelessWorker, Reentrant]
internal sealed class JournalHealthGrain(JournalHealthReader reader) : Grain, IJournalHealth
{
    public Task<JournalHealth> Read() => Task.FromResult(reader.Read());
}
