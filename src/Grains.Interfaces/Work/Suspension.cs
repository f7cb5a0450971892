namespace Beffroi.Work;

/// <summary>Why work stands still. Frozen numbers.</summary>
public enum Suspension : byte
{
    Part = 0,

    Access = 1,

    Weather = 2,
}
