using Beffroi.Twin;

namespace Beffroi.Rules.Cel;

/// <summary>What conditions reckon with. An error (division by zero, a result that is no number) is unknown, never an exception.</summary>
public static class CelMath
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(400_000);

    public static double Add(double a, double b) => Finite(a + b);

    public static double Subtract(double a, double b) => Finite(a - b);

    public static double Multiply(double a, double b) => Finite(a * b);

    public static double Divide(double a, double b) => b == 0 ? double.NaN : Finite(a / b);

    public static double Modulo(double a, double b) => b == 0 ? double.NaN : Finite(a % b);

    public static double Round(double a) => Math.Round(a, MidpointRounding.AwayFromZero);

    public static double Size(string? text) => text is null ? double.NaN : text.EnumerateRunes().Count();

    public static string? Join(string? a, string? b) => a is null || b is null ? null : a + b;

    public static int StartsWith(string? text, string? part) => text is null || part is null ? Truth.Unknown : Truth.Of(text.StartsWith(part, StringComparison.Ordinal));

    public static int EndsWith(string? text, string? part) => text is null || part is null ? Truth.Unknown : Truth.Of(text.EndsWith(part, StringComparison.Ordinal));

    public static int Contains(string? text, string? part) => text is null || part is null ? Truth.Unknown : Truth.Of(text.Contains(part, StringComparison.Ordinal));

    /// <summary>A part of a moment, as cel-spec counts them: months, days of the month and of the week from 0.</summary>
    public static double Part(double microseconds, string accessor, bool legal)
    {
        if (double.IsNaN(microseconds) || Math.Abs(microseconds) / 1e6 > Longest.TotalSeconds)
        {
            return double.NaN;
        }

        var instant = new Instant((long)microseconds);
        var moment = (legal ? instant + LegalTime.Of(instant).Offset : instant).ToDateTimeOffset();
        return accessor switch
        {
            "getFullYear" => moment.Year,
            "getMonth" => moment.Month - 1,
            "getDate" => moment.Day,
            "getDayOfMonth" => moment.Day - 1,
            "getDayOfWeek" => (int)moment.DayOfWeek,
            "getDayOfYear" => moment.DayOfYear - 1,
            "getHours" => moment.Hour,
            "getMinutes" => moment.Minute,
            "getSeconds" => moment.Second,
            _ => moment.Millisecond,
        };
    }

    private static double Finite(double number) => double.IsFinite(number) ? number : double.NaN;
}
