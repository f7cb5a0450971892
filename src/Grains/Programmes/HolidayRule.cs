namespace Beffroi.Programmes;

/// <summary>Public holidays, or the evenings before them.</summary>
/// <param name="Names">Which; empty for all.</param>
/// <param name="Eve">Whether the evening before is meant.</param>
public sealed record HolidayRule(IReadOnlyList<string> Names, bool Eve)
{
    public bool Holds(DateOnly night)
    {
        var day = Eve ? night.AddDays(1) : night;
        return Names.Count == 0 ? FrenchHolidays.Of(day) is not null : Names.Any(name => FrenchHolidays.Is(day, name));
    }
}
