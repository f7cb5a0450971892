using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>A year of the contract: from its begin's day to the day before, on the territory's clocks.</summary>
/// <param name="Number">1 the first.</param>
/// <param name="First">Its first day; the year of the calendar it is called by is this one's.</param>
public readonly record struct ContractYear(int Number, DateOnly First)
{
    public int Calendar => First.Year;

    public DateOnly End => First.AddYears(1);

    public Instant From => LegalTime.At(First, TimeOnly.MinValue);

    public Instant To => LegalTime.At(End, TimeOnly.MinValue);

    public int Days => End.DayNumber - First.DayNumber;
}
