using Beffroi.Twin;

namespace Beffroi.Inventory;

/// <summary>Which assets: every part that is given must hold.</summary>
[GenerateSerializer, Immutable, Alias("InventoryFilter")]
public sealed record InventoryFilter
{
    [Id(0)] public string? Kind { get; init; }

    [Id(1)] public string? Department { get; init; }

    [Id(2)] public string? Authority { get; init; }

    [Id(3)] public string? District { get; init; }

    /// <summary>Part of the key, name or address, without regard to case or accents.</summary>
    [Id(4)] public string? Text { get; init; }

    /// <summary>Only rows changed after that revision; retired ones come too then, so that a reader can forget them.</summary>
    [Id(5)] public long? AfterRevision { get; init; }

    /// <summary>Only assets behind that one in the order of ids: the next page.</summary>
    [Id(6)] public AssetId? After { get; init; }

    /// <summary>At most so many rows, up to 10,000.</summary>
    [Id(7)] public int Limit { get; init; } = 100;
}
