namespace Beffroi.Twin;

/// <summary>How well an asset is known as a whole, by its main property: the four states that every coverage counts.</summary>
public enum Knowledge : byte
{
    Fresh = 0,
    Inferred = 1,
    Stale = 2,
    Unknown = 3,
}
