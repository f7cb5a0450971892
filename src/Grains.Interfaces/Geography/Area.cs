namespace Beffroi.Geography;

/// <summary>An authority or a district: a node of the territory that assets belong to.</summary>
[GenerateSerializer, Immutable, Alias("Area")]
public sealed record Area
{
    /// <summary>Unique among the areas of its level, such as <c>chalons-centre</c>.</summary>
    [Id(0)] public required string Key { get; init; }

    [Id(1)] public required AreaLevel Level { get; init; }

    [Id(2)] public required string Name { get; init; }

    /// <summary>A district's authority; null for an authority.</summary>
    [Id(3)] public string? Authority { get; init; }

    /// <summary>Outline as well-known text, WGS 84 (polygon or multi-polygon); null when it has none.</summary>
    [Id(4)] public string? Outline { get; init; }
}
