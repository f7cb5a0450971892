namespace Beffroi.Benchmarks.Limits;

/// <summary>A row as long as the journal's of a message with three properties.</summary>
internal static class JournalRow
{
    public static readonly byte[] Body = [.. Enumerable.Range(0, 100).Select(i => (byte)(i * 37))];
}
