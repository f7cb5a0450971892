using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>Which assets are meant: every part that is given must hold.</summary>
[GenerateSerializer, Immutable, Alias("CalendarScope")]
public sealed record CalendarScope
{
    [Id(0)] public required string Kind { get; init; }

    /// <summary>Only these; null for all.</summary>
    [Id(1)] public AssetId[]? Assets { get; init; }

    [Id(2)] public string? Authority { get; init; }

    [Id(3)] public string? District { get; init; }

    /// <summary>All of them.</summary>
    [Id(4)] public string[]? Tags { get; init; }

    /// <summary>West, south, east, north in degrees.</summary>
    [Id(5)] public double[]? Box { get; init; }

    /// <summary>Whether the calendar is taken from those that have it.</summary>
    [Id(6)] public bool Release { get; init; }

    public bool Holds(InventoryEntry entry)
    {
        var told = entry.Description;
        return entry.Asset.Kind == Kind && (Authority is null || told.Authority == Authority) && (District is null || told.District == District)
            && (Tags is null || Tags.All(tag => told.Tags?.Contains(tag) == true)) && (Assets is null || Assets.Contains(entry.Asset))
            && (Box is not [var west, var south, var east, var north] || (told.Place is { } place && place.Longitude >= west && place.Longitude <= east && place.Latitude >= south && place.Latitude <= north));
    }
}
