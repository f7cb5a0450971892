namespace Beffroi.Assets.GreenSpaces;

/// <summary>Hours of a day in which an order forbids to water.</summary>
/// <param name="Order">Its reference.</param>
/// <param name="From">Legal hour, 0 to 23.</param>
/// <param name="To">Legal hour, 1 to 24; at or under <paramref name="From"/> it is one of the next day.</param>
public sealed record DroughtBan(string Order, DroughtLevel Level, int From, int To)
{
    public bool IsWholeDay => (From, To) is (0, 24);

    public bool Covers(double hour) => From < To ? hour >= From && hour < To : hour >= From || hour < To;
}
