namespace Beffroi.Assets.Lighting;

/// <summary>What gives the light.</summary>
public enum LightSource
{
    Led,
    HighPressureSodium,
    LowPressureSodium,
    MetalHalide,
    Mercury,
    Fluorescent,
    Other,
}
