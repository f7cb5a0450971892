namespace Beffroi.Assets.Parking;

/// <summary>What the sign at the entrance of a car park shows.</summary>
public enum SignText
{
    Open,
    Full,
    Closed,
}
