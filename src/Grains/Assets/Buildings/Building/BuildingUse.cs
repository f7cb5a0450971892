namespace Beffroi.Assets.Buildings;

/// <summary>What a public building is for: when people are in it.</summary>
public enum BuildingUse
{
    Office,
    School,
    Nursery,
    Sports,
    Pool,
    Culture,
    Workshop,
    Housing,
    Other,
}
