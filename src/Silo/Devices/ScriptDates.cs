using System.Globalization;
using System.Text.RegularExpressions;
using Jint.Runtime;

namespace Beffroi.Devices;

/// <summary>
/// Dates as texts of numbers, which codecs put together from bytes that may be anything: each number has its range, 30 February is 1 March, and what is beyond is no date.
/// So it is where codecs are written and tried; left to the platform, month 13 would become a day. Other texts are the engine's own matter. All is in UTC.
/// </summary>
internal sealed partial class ScriptDates : ITimeSystem
{
    public static readonly ScriptDates Instance = new();

    private readonly DefaultTimeSystem _others = new(TimeZoneInfo.Utc, CultureInfo.InvariantCulture);

    public TimeZoneInfo DefaultTimeZone => TimeZoneInfo.Utc;

    public DateTimeOffset GetUtcNow() => _others.GetUtcNow();

    public TimeSpan GetUtcOffset(long epochMilliseconds) => TimeSpan.Zero;

    public bool TryParse(string date, out long epochMilliseconds)
    {
        // A byte that was not there becomes such a word: before all numbers it counts for nothing, behind one there is no date.
        var text = Leading().Replace(date, "");
        if (Numbers().Match(text) is not { Success: true } match)
        {
            epochMilliseconds = 0;
            return !Nothing().IsMatch(text) && _others.TryParse(date, out epochMilliseconds);
        }

        var time = Day(match) + Time(match) - Zone(match);
        epochMilliseconds = time ?? 0;
        return time is not null;
    }

    private static long? Day(Match match)
    {
        var (first, second, third) = (Number(match, "a"), Number(match, "b", 1), Number(match, "c", 1));
        var isStandard = match.Groups["a"].Length == 4 && match.Groups["b"].Length is 0 or 2 && match.Groups["c"].Length is 0 or 2 && !match.ValueSpan.Contains('/');

        // Not the standard's form: the month first, as Americans write, when the first number can be one of a day.
        var (year, month, day) = isStandard || first is < 1 or > 31 ? (first, second, third) : (third, first, second);
        year += isStandard || year > 99 ? 0 : year < 50 ? 2000 : 1900;
        return year is >= 1 and <= 9998 && month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? (new DateTime(year, month, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day - 1) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMillisecond
            : null;
    }

    private static long? Time(Match match)
    {
        var (hour, minute, second) = (Number(match, "h"), Number(match, "m"), Number(match, "s"));
        var milliseconds = match.Groups["f"] is { Success: true } fraction ? int.Parse(fraction.Value.PadRight(3, '0')[..3], CultureInfo.InvariantCulture) : 0;
        return (hour <= 23 || (hour == 24 && minute + second + milliseconds == 0)) && minute <= 59 && second <= 59
            ? (((((hour * 60L) + minute) * 60) + second) * 1_000) + milliseconds
            : null;
    }

    private static long? Zone(Match match) => match.Groups["zh"].Success
        ? (match.Groups["sign"].ValueSpan is "-" ? -60_000L : 60_000L) * ((Number(match, "zh") * 60) + Number(match, "zm"))
        : 0;

    private static int Number(Match match, string name, int none = 0) => match.Groups[name] is { Length: > 0 } group ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : none;

    [GeneratedRegex(@"^ *(?<a>[0-9]{1,9})(?:[-/](?<b>[0-9]{1,9})(?:[-/](?<c>[0-9]{1,9}))?)?(?:(?:T| +)(?<h>[0-9]{1,4}):(?<m>[0-9]{1,4})(?::(?<s>[0-9]{1,4})(?:\.(?<f>[0-9]{1,9}))?)?)?(?: *(?:Z|UTC|GMT)| *(?<sign>[-+])(?<zh>[0-9]{2}):?(?<zm>[0-9]{2}))? *$", RegexOptions.ExplicitCapture)]
    private static partial Regex Numbers();

    [GeneratedRegex("^(?:(?:NaN|undefined|null)[-/ ]+)+")]
    private static partial Regex Leading();

    [GeneratedRegex(@"NaN|undefined|null|\baN\b")]
    private static partial Regex Nothing();
}
