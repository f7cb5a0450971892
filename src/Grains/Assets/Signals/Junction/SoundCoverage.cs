namespace Beffroi.Assets.Signals;

/// <summary>How many of a junction's crossings speak to those who do not see.</summary>
public enum SoundCoverage
{
    None,
    Partial,
    Full,
}
