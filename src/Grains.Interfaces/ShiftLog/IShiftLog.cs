namespace Beffroi.ShiftLog;

/// <summary>The shift log of the territory: append-only, numbered, each entry chained to the one before by its hash. One of it in the cluster.</summary>
[Alias("Beffroi.IShiftLog")]
public interface IShiftLog : IGrainWithIntegerKey
{
    const int LongestText = 4000;

    /// <summary>
    /// Takes an entry; the answer comes after its commit. Refused: <c>no-author</c>, <c>no-text</c>, <c>bad-type</c>, <c>bad-link</c>, <c>unknown-entry</c> for a correction of
    /// what is not there, <c>journal-stalled</c> when it could not be numbered.
    /// </summary>
    [Alias("Write")]
    Task<LogOutcome> Write(LogDraft draft);

    [Alias("Read")]
    Task<LogEntry[]> Read(LogFilter filter);

    /// <summary>The number of the first entry that does not follow from those before it; null when all do.</summary>
    [Alias("FirstBreak")]
    Task<long?> FirstBreak();
}
