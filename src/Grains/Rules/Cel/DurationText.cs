using System.Globalization;
using System.Text;

namespace Beffroi.Rules.Cel;

/// <summary>Durations as cel-spec writes them: <c>1h30m</c>, <c>90s</c>, <c>-1.5h</c>, <c>250ms</c>; and days, <c>2d</c>, for rules' own fields.</summary>
public static class DurationText
{
    private static readonly (string Unit, double Seconds)[] Units = [("ms", 1e-3), ("us", 1e-6), ("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1)];

    private static readonly (string Unit, double Seconds)[] Written = [("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1), ("ms", 1e-3), ("us", 1e-6)];

    /// <summary>Null when it is none, or is longer than 10,000 days.</summary>
    public static TimeSpan? Read(string text)
    {
        var rest = text.AsSpan().Trim();
        var negative = rest.Length > 0 && rest[0] == '-';
        rest = negative ? rest[1..] : rest;
        var seconds = 0.0;
        var parts = 0;
        while (rest.Length > 0)
        {
            var digits = rest.IndexOfAnyExcept("0123456789.");
            if (digits <= 0 || !double.TryParse(rest[..digits], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            rest = rest[digits..];
            if (Find(rest) is not { Unit: not null } unit)
            {
                return null;
            }

            seconds += number * unit.Seconds;
            rest = rest[unit.Unit.Length..];
            parts++;
        }

        return parts == 0 || seconds > 10_000 * 86_400.0 ? null : TimeSpan.FromMicroseconds(Math.Round((negative ? -seconds : seconds) * 1e6));
    }

    /// <summary>The shortest way to write it: <c>5m</c>, <c>1h30m</c>, <c>31d</c>. Reads as the same.</summary>
    public static string Write(TimeSpan time)
    {
        var text = new StringBuilder(time < TimeSpan.Zero ? "-" : "");
        var rest = time.Duration();
        foreach (var (unit, seconds) in Written)
        {
            var count = rest.Ticks / (long)(seconds * TimeSpan.TicksPerSecond);
            rest -= TimeSpan.FromTicks(count * (long)(seconds * TimeSpan.TicksPerSecond));
            text.Append(count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{count}{unit}"));
        }

        return time == TimeSpan.Zero ? "0s" : text.ToString();
    }

    private static (string Unit, double Seconds) Find(ReadOnlySpan<char> rest)
    {
        foreach (var unit in Units)
        {
            if (rest.StartsWith(unit.Unit, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return default;
    }
}
