namespace Beffroi.Programmes;

/// <summary>The eleven public holidays of France, without those of Alsace and Moselle (code du travail, L3133-1).</summary>
public static class FrenchHolidays
{
    private static readonly (string Name, int Month, int Day)[] Fixed =
    [
        ("new-year", 1, 1), ("labour-day", 5, 1), ("victory-1945", 5, 8), ("national-day", 7, 14), ("assumption", 8, 15), ("all-saints", 11, 1), ("armistice", 11, 11), ("christmas", 12, 25),
    ];

    private static readonly (string Name, int AfterEaster)[] Movable = [("easter-monday", 1), ("ascension", 39), ("whit-monday", 50)];

    public static IEnumerable<string> Names => Fixed.Select(f => f.Name).Concat(Movable.Select(m => m.Name));

    /// <summary>Which holiday that day is; null for none. Where two fall on one day, as Ascension may on 1 or 8 May, the fixed one.</summary>
    public static string? Of(DateOnly day)
    {
        foreach (var (name, month, date) in Fixed)
        {
            if (day.Month == month && day.Day == date)
            {
                return name;
            }
        }

        var since = day.DayNumber - Easter(day.Year).DayNumber;
        return Array.Find(Movable, m => m.AfterEaster == since).Name;
    }

    public static bool Is(DateOnly day, string name) =>
        Array.Exists(Fixed, f => f.Name == name && f.Month == day.Month && f.Day == day.Day)
        || Array.Exists(Movable, m => m.Name == name && m.AfterEaster == day.DayNumber - Easter(day.Year).DayNumber);

    /// <summary>Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8).</summary>
    public static DateOnly Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var n = h + l - (7 * m) + 90;
        return new(year, n / 25, (n - 90 + (33 * (n / 25)) + 19) % 32);
    }
}
