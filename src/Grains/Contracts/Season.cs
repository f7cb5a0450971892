namespace Beffroi.Contracts;

/// <summary>A part of every year, such as the heating season; both days are in it, and it may go over new year.</summary>
/// <param name="From">Month and day.</param>
public sealed record Season((int Month, int Day) From, (int Month, int Day) To)
{
    public bool Holds(DateOnly date)
    {
        var day = (date.Month, date.Day);
        return From.CompareTo(To) <= 0 ? day.CompareTo(From) >= 0 && day.CompareTo(To) <= 0 : day.CompareTo(From) >= 0 || day.CompareTo(To) <= 0;
    }
}
