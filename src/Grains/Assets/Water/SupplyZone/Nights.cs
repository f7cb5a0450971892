using System.Globalization;

namespace Beffroi.Assets.Water;

/// <summary>The lowest flows of the last nights, as a zone keeps them in a text: <c>739934:5.02 739935:4.9</c>, by the number of the day whose morning it was.</summary>
public readonly record struct Nights(IReadOnlyList<(int Day, double Flow)> All)
{
    /// <summary>Seven for what is usual, and three that may be more.</summary>
    private const int Kept = 10;

    private const int Week = 7;
    private const int InARow = 3;
    private const double Rise = 1.2;
    private const double Jump = 1;

    public static Nights Read(string? text)
    {
        List<(int, double)> nights = [];
        foreach (var word in (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Split(':') is [var day, var flow]
                && int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && double.TryParse(flow, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var lowest))
            {
                nights.Add((number, lowest));
            }
        }

        return new(nights);
    }

    /// <summary>The day of the last one; null before there is any.</summary>
    public DateOnly? Last => All.Count == 0 ? null : DateOnly.FromDayNumber(All[^1].Day);

    /// <summary>The lowest flow of that night; null when it is not known.</summary>
    public double? Of(DateOnly day) => All.Where(n => n.Day == day.DayNumber).Select(n => (double?)n.Flow).FirstOrDefault();

    /// <summary>With one more, or that one changed; only the last ten days are kept.</summary>
    public Nights With(DateOnly day, double flow) =>
        new([.. All.Where(n => n.Day != day.DayNumber && n.Day > day.DayNumber - Kept && n.Day < day.DayNumber), (day.DayNumber, flow)]);

    /// <summary>The 20th percentile of the last seven days' lowest flows: what is reported, as a night with a party does not move it. Null before three nights.</summary>
    public double? Percentile20
    {
        get
        {
            var last = All.Count == 0 ? 0 : All[^1].Day;
            double[] week = [.. All.Where(n => n.Day > last - Week).Select(n => n.Flow).Order()];
            if (week.Length < InARow)
            {
                return null;
            }

            var rank = 0.2 * (week.Length - 1);
            var below = (int)rank;
            return week[below] + ((rank - below) * (week[Math.Min(below + 1, week.Length - 1)] - week[below]));
        }
    }

    /// <summary>The median of up to seven nights before the last three: a leak that goes on does not become what is usual at once. Null before there are three.</summary>
    public double? Usual
    {
        get
        {
            double[] before = [.. All.SkipLast(InARow).TakeLast(Week).Select(n => n.Flow).Order()];
            return before.Length < InARow ? null : (before[(before.Length - 1) / 2] + before[before.Length / 2]) / 2;
        }
    }

    /// <summary>Whether three nights in a row were a fifth above what is usual, or the last one a cubic metre an hour; null before that is known.</summary>
    public bool? HasRisen => Usual is not { } usual ? null : All[^1].Flow > usual + Jump || All.TakeLast(InARow).All(n => n.Flow > Rise * usual);

    public override string ToString() => string.Join(' ', All.Select(n => string.Create(CultureInfo.InvariantCulture, $"{n.Day}:{Math.Round(n.Flow, 2)}")));
}
