namespace Beffroi.Twin;

/// <summary>What comes to an asset through a link.</summary>
public enum LinkCarries : byte
{
    /// <summary>Nothing that its alarms could follow from.</summary>
    Nothing = 0,

    /// <summary>Its power or water: without it the asset is lost, and mostly silent too.</summary>
    Supply = 1,

    /// <summary>Its messages: without it the asset is silent, and may well be all right.</summary>
    Messages = 2,
}
