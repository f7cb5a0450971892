namespace Beffroi.Replay;

/// <summary>A row of a file as it stands there: its line (1 the first), its text and its values by column.</summary>
public sealed record ReplayRecord(int Line, string Text, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>Why the row cannot be read; null when it can.</summary>
    public string? Fault { get; init; }

    public string? Value(string column) => Values.TryGetValue(column, out var value) ? value : null;
}
