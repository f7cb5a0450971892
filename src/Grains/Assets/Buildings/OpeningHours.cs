using System.Globalization;
using System.Text.RegularExpressions;
using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>When people are in, as an inventory tells: <c>mo-fr 08:00-12:00,13:30-18:00; sa 09:00-12:00</c>, by legal time. What is not written is closed.</summary>
public sealed partial class OpeningHours
{
    private const int DayMinutes = 1440;
    private static readonly string[] Days = ["su", "mo", "tu", "we", "th", "fr", "sa"];

    private readonly List<(int From, int To)>[] _spans = [[], [], [], [], [], [], []];

    private OpeningHours()
    {
    }

    /// <summary>Null when that is not such a text.</summary>
    public static OpeningHours? Read(string? text)
    {
        var hours = new OpeningHours();
        return !string.IsNullOrWhiteSpace(text) && text.Split(';', StringSplitOptions.TrimEntries).All(hours.Add) ? hours : null;
    }

    public bool IsOpen(Instant at)
    {
        var local = LegalTime.Of(at);
        return _spans[(int)local.Date.DayOfWeek].Exists(s => local.Minute >= s.From && local.Minute < s.To);
    }

    /// <summary>The next moment at which somebody may come or go, midnight at the latest.</summary>
    public Instant NextChange(Instant at)
    {
        var local = LegalTime.Of(at);
        var minute = _spans[(int)local.Date.DayOfWeek].SelectMany(s => new[] { s.From, s.To }).Where(m => m > local.Minute && m < DayMinutes).DefaultIfEmpty(DayMinutes).Min();
        return minute == DayMinutes ? LegalTime.At(local.Date.AddDays(1), default) : LegalTime.At(local.Date, new(minute / 60, minute % 60));
    }

    private bool Add(string part)
    {
        var match = Part().Match(part);
        if (!match.Success)
        {
            return false;
        }

        var (from, to) = (Array.IndexOf(Days, match.Groups["from"].Value), Array.IndexOf(Days, match.Groups["to"] is { Success: true } last ? last.Value : match.Groups["from"].Value));
        foreach (var span in match.Groups["spans"].Value.Split(','))
        {
            var (begin, end) = (Minute(span[..5]), Minute(span[6..]));
            if (begin >= end || end > DayMinutes)
            {
                return false;
            }

            for (var day = from; ; day = (day + 1) % 7)
            {
                _spans[day].Add((begin, end));
                if (day == to)
                {
                    break;
                }
            }
        }

        return true;
    }

    private static int Minute(string time) => (int.Parse(time.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60) + int.Parse(time.AsSpan(3), CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<from>mo|tu|we|th|fr|sa|su)(-(?<to>mo|tu|we|th|fr|sa|su))? (?<spans>[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9](,[0-2][0-9]:[0-5][0-9]-[0-2][0-9]:[0-5][0-9])*)$")]
    private static partial Regex Part();
}
