namespace Beffroi.Assets.Parking;

/// <summary>Whom a space is for.</summary>
public enum SpaceUse
{
    Standard,
    Disabled,
    Charging,
    Delivery,
    ShortStay,
    Residents,
}
