namespace Beffroi.Assets.Signals;

/// <summary>What a signal controller found against its own safety, as it tells it (NF EN 12675, HD 638). Conflicts are major faults.</summary>
public enum ControllerFault
{
    None,

    /// <summary>Two greens at once that exclude each other.</summary>
    GreenGreen,

    /// <summary>A green and a yellow at once that exclude each other.</summary>
    GreenYellow,

    /// <summary>Two yellows at once that exclude each other.</summary>
    YellowYellow,

    /// <summary>A red that must be there is not.</summary>
    RedMissing,

    /// <summary>Something in the controller itself.</summary>
    Internal,
}
