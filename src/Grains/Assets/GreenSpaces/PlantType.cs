namespace Beffroi.Assets.GreenSpaces;

/// <summary>What grows in a zone, as water and drought orders tell plants apart.</summary>
public enum PlantType
{
    Turf,

    /// <summary>Turf of a sports ground: played on, and the last that orders spare or the first that they forbid.</summary>
    Sports,
    Shrubs,
    Beds,
    Trees,
}
