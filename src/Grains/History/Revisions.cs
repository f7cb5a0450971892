using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>What segments are numbered with, in seconds since 1970: a day's with its first second, a merged month's with its last. Numbers of a merged month never change again.</summary>
internal static class Revisions
{
    private const long SecondMicroseconds = 1_000_000;

    public static long Of(JournalPeriod period) => period.From.Microseconds / SecondMicroseconds;

    /// <summary>The number of what a month's days are merged into: none of its days has it.</summary>
    public static long OfMonth(Month month) => (month.To.Microseconds / SecondMicroseconds) - 1;

    /// <summary>From the first number of the month (included) to the next month's first (excluded).</summary>
    public static (long From, long To) In(Month month) => (month.From.Microseconds / SecondMicroseconds, month.To.Microseconds / SecondMicroseconds);
}
