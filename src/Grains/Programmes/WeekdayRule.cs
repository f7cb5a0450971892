namespace Beffroi.Programmes;

/// <summary>A weekday, or the first to fourth or last of its month.</summary>
/// <param name="Nth">1 to 4, −1 for the last, 0 for every one.</param>
public readonly record struct WeekdayRule(DayOfWeek Day, int Nth = 0)
{
    public bool Holds(DateOnly day) => day.DayOfWeek == Day && Nth switch
    {
        0 => true,
        -1 => day.AddDays(7).Month != day.Month,
        _ => ((day.Day - 1) / 7) + 1 == Nth,
    };
}
