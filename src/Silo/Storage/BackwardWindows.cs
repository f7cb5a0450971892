namespace Beffroi.Storage;

/// <summary>
/// Stretches of a shard's sequences from the last one back, each twice as long as the one before: what is recent is found in a moment, and what is old in few reads.
/// </summary>
internal static class BackwardWindows
{
    private const long First = 10_000;
    private const long Longest = 320_000;

    /// <summary>Above <c>After</c>, up to and with <c>Last</c>.</summary>
    public static IEnumerable<(long After, long Last)> Over(long first, long last)
    {
        for (var length = First; last >= first; length = Math.Min(length * 2, Longest))
        {
            var after = Math.Max(first - 1, last - length);
            yield return (after, last);
            last = after;
        }
    }

    /// <summary>The first and the last sequence of a shard in a day's table; nulls for none.</summary>
    public static string Ends(string table) => $"SELECT (SELECT min(seq) FROM {table} WHERE shard = @shard), (SELECT max(seq) FROM {table} WHERE shard = @shard)";

    public static string Rows(string table) =>
        $"SELECT seq, asset, version, at, body FROM {table} WHERE shard = @shard AND seq > @after AND seq <= @last AND asset = @asset ORDER BY seq DESC";
}
