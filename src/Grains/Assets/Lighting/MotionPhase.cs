namespace Beffroi.Assets.Lighting;

/// <summary>Where light on presence stands in its round.</summary>
public enum MotionPhase
{
    Base,
    Ramp,
    Boost,
    Fade,
}
