using System.Globalization;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Storage;

/// <summary>The table of one UTC day of the journal, named <c>journal_20261123</c>: a name made of nothing but its date, so it may stand in SQL.</summary>
internal static class PeriodTable
{
    private const string Prefix = "journal_";
    private const long DayMicroseconds = 24L * 60 * 60 * 1_000_000;

    /// <summary>The day that received a row at that instant.</summary>
    public static JournalPeriod Of(Instant at)
    {
        var into = at.Microseconds % DayMicroseconds;
        var from = at.Microseconds - (into < 0 ? into + DayMicroseconds : into);
        return new(new(from), new(from + DayMicroseconds));
    }

    public static string Name(JournalPeriod period) =>
        Prefix + period.From.ToDateTimeOffset().ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static bool TryParse(string table, out JournalPeriod period)
    {
        period = default;
        if (!table.StartsWith(Prefix, StringComparison.Ordinal)
            || !DateTimeOffset.TryParseExact(table[Prefix.Length..], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day))
        {
            return false;
        }

        period = Of(Instant.From(day));
        return true;
    }

    /// <summary>The days among tables in the order of their names, so oldest first.</summary>
    public static JournalPeriod[] Parse(IEnumerable<string> tables) =>
        [.. tables.Select(table => TryParse(table, out var period) ? period : default(JournalPeriod?)).OfType<JournalPeriod>()];

    /// <summary>Rows of several tables in one order of sequence: a clock set back can put a later sequence into an earlier day.</summary>
    public static string Union(IEnumerable<JournalPeriod> periods, string condition, int? limit = null) =>
        string.Join(" UNION ALL ", periods.Select(p => $"SELECT seq, asset, version, at, body FROM {Name(p)} WHERE {condition}"))
        + " ORDER BY seq"
        + (limit is { } most ? string.Create(CultureInfo.InvariantCulture, $" LIMIT {most}") : "");
}
