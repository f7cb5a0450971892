namespace Beffroi.Inventory.Mapping;

/// <summary>Where a row's place comes from: its geometry when nothing else is named.</summary>
public sealed record PlaceSource(MappingPosition At)
{
    /// <summary>Longitude or easting.</summary>
    public FieldSource? X { get; init; }

    /// <summary>Latitude or northing.</summary>
    public FieldSource? Y { get; init; }

    /// <summary>One column with both, such as <c>43.61, 3.88</c>.</summary>
    public FieldSource? Both { get; init; }

    /// <summary>In <see cref="Both"/>, whether latitude (northing) comes first, as open-data portals write it.</summary>
    public bool LatitudeFirst { get; init; } = true;

    /// <summary>A column of well-known text.</summary>
    public FieldSource? WellKnownText { get; init; }

    /// <summary>Whether a row without a place is rejected; else it is an asset without one.</summary>
    public bool Required { get; init; }

    public bool IsGeometry => X is null && Both is null && WellKnownText is null;

    /// <summary>Whether X and Y were called longitude and latitude.</summary>
    public bool IsGeographic { get; init; }
}
