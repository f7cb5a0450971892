namespace Beffroi.Twin.Indicators;

/// <summary>Which way a figure should go.</summary>
public enum Better
{
    Up,

    Down,

    /// <summary>A figure that is neither good nor bad by itself.</summary>
    Neither,
}
