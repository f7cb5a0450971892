namespace Beffroi.Programmes;

/// <summary>In which nights which programme. All conditions that are given must hold, of each one of what it lists.</summary>
public sealed record CalendarRule
{
    public required string Name { get; init; }

    /// <summary>Id of a programme.</summary>
    public required string Programme { get; init; }

    /// <summary>Days, weeks, seasons, school holidays, events.</summary>
    public IReadOnlyList<DayRange> Days { get; init; } = [];

    public IReadOnlyList<WeekdayRule> Weekdays { get; init; } = [];

    public HolidayRule? Holidays { get; init; }

    /// <param name="night">The day of its evening.</param>
    public bool Holds(DateOnly night) =>
        (Days.Count == 0 || Days.Any(d => d.Holds(night)))
        && (Weekdays.Count == 0 || Weekdays.Any(w => w.Holds(night)))
        && (Holidays is null || Holidays.Holds(night));
}
