namespace Beffroi.Rollups;

/// <summary>Where the inventory register says an asset belongs.</summary>
/// <param name="Version">The asset's version that last changed the register's row.</param>
/// <param name="Cell">The cell it is a member of; null for one that is retired.</param>
internal readonly record struct Membership(int Ordinal, byte Kind, long Version, NodeId? Cell, string? Authority);
