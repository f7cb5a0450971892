namespace Beffroi.Assets.Parking;

/// <summary>What a space is. That it is not known is a quality of the value, not a value.</summary>
public enum SpaceState
{
    Free,
    Occupied,
    Closed,
}
