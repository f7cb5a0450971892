namespace Beffroi.Assets.Parking;

/// <summary>The approved texts of a variable sign: nothing else can be shown on one. A car park announces the first four.</summary>
public enum SignMessage
{
    /// <summary>How many spaces are free.</summary>
    Spaces,

    Full,
    Closed,

    /// <summary>The count is not known: two dashes, and no number that may be wrong.</summary>
    NoFigure,

    Works,
    Event,
    Blank,
}
