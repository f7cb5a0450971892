namespace Beffroi.Assets.GreenSpaces;

/// <summary>What a zone grows in.</summary>
public enum SoilType
{
    Sand,
    Loam,
    Clay,

    /// <summary>Loam over chalk, as in Champagne: it holds as loam, and varies.</summary>
    Chalk,
}
