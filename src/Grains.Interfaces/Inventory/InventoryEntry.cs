using Beffroi.Twin;

namespace Beffroi.Inventory;

/// <summary>One row of the inventory register: what the map, the filters and the search need without asking a grain.</summary>
[GenerateSerializer, Immutable, Alias("InventoryEntry")]
public sealed record InventoryEntry
{
    [Id(0)] public required AssetId Asset { get; init; }

    /// <summary>Given at enrolment, never given again: the asset's number in feeds and tiles.</summary>
    [Id(1)] public required int Ordinal { get; init; }

    /// <summary>The asset's version that last changed this row.</summary>
    [Id(2)] public required long Version { get; init; }

    [Id(3)] public required string Department { get; init; }

    [Id(4)] public required Description Description { get; init; }

    [Id(5)] public bool Retired { get; init; }

    /// <summary>Grows with every change of the register, over all rows.</summary>
    [Id(6)] public long Revision { get; init; }
}
