namespace Beffroi.Assets.Water;

/// <summary>What happened between two looks at a meter.</summary>
public enum MeterStep
{
    /// <summary>It counted, or stood still.</summary>
    Counted,

    /// <summary>Its figures were used up and it began at nought again.</summary>
    RolledOver,

    /// <summary>It turned backwards a little.</summary>
    BackFlow,

    /// <summary>Another meter stands there.</summary>
    Swapped,
}
