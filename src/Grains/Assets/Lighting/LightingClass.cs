namespace Beffroi.Assets.Lighting;

/// <summary>How much light a road, a conflict area or a path is to have (EN 13201-2:2015).</summary>
public enum LightingClass
{
    M1,
    M2,
    M3,
    M4,
    M5,
    M6,
    C0,
    C1,
    C2,
    C3,
    C4,
    C5,
    P1,
    P2,
    P3,
    P4,
    P5,
    P6,
}
