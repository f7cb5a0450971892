namespace Beffroi.Assets.Parking;

/// <summary>What a run of a car park gave.</summary>
/// <param name="Standing">Cars at the end of each half hour.</param>
/// <param name="Came">Cars that came, those turned away among them.</param>
/// <param name="TurnedAway">Cars that found it full.</param>
public sealed record ParkedDays(IReadOnlyList<int> Standing, int Came, int TurnedAway)
{
    /// <summary>The share turned away, 0 to 1; nought when nobody came.</summary>
    public double TurnedAwayShare => Came > 0 ? (double)TurnedAway / Came : 0;
}
