using Beffroi.Documents.Reading;

namespace Beffroi.Programmes;

/// <summary>Reads days and weekdays of calendars: <c>2026-07-14</c>, <c>07-14</c> of every year, <c>11-28..01-06</c>, <c>last friday</c>.</summary>
internal static class DayText
{
    /// <summary>A leap year stands for every year, so that 29 February can be said.</summary>
    private const string AnyYear = "2024-";

    private static readonly string[] Ordinals = ["first", "second", "third", "fourth"];

    public static DayRange? Days(string text)
    {
        var ends = text.Split("..", StringSplitOptions.TrimEntries);
        if (ends.Length > 2)
        {
            return null;
        }

        if (DateText.Read(ends[0]) is { } from && DateText.Read(ends[^1]) is { } to)
        {
            return new(from, to);
        }

        return ends.All(end => end.Length == 5) && DateText.Read(AnyYear + ends[0]) is { } first && DateText.Read(AnyYear + ends[^1]) is { } last ? new(first, last, Yearly: true) : null;
    }

    public static WeekdayRule? Weekday(string text)
    {
        var words = text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 || !Enum.TryParse<DayOfWeek>(words[^1], ignoreCase: true, out var day) || char.IsDigit(words[^1][0]))
        {
            return null;
        }

        return words.Length == 1 ? new(day)
            : words[0] == "last" ? new(day, -1)
            : Array.IndexOf(Ordinals, words[0]) is >= 0 and var index ? new(day, index + 1)
            : null;
    }
}
