using Beffroi.Twin;

namespace Beffroi.Inventory;

/// <summary>
/// What an asset is, as far as it is told: null leaves a fact as it was. In a view nothing is left out but what was never told.
/// </summary>
[GenerateSerializer, Immutable, Alias("Description")]
public sealed record Description
{
    [Id(0)] public string? Name { get; init; }

    /// <summary>Longitude and latitude in degrees, WGS 84.</summary>
    [Id(1)] public Place? Place { get; init; }

    /// <summary>Key of the authority that has it, such as <c>chalons</c>.</summary>
    [Id(2)] public string? Authority { get; init; }

    /// <summary>Key of the district it stands in, unique in the territory, such as <c>chalons-centre</c>.</summary>
    [Id(3)] public string? District { get; init; }

    [Id(4)] public string? Address { get; init; }

    /// <summary>Where it looks or lights, in degrees clockwise from north; 0 to 360.</summary>
    [Id(5)] public double? Heading { get; init; }

    /// <summary>Link name to asset: what it hangs on, such as <c>cabinet</c>. A null asset removes the link.</summary>
    [Id(6)] public IReadOnlyDictionary<string, AssetId?>? Links { get; init; }

    /// <summary>Attributes of the kind by name. <see cref="Value.None"/> removes one.</summary>
    [Id(7)] public IReadOnlyDictionary<string, Value>? Attributes { get; init; }

    [Id(8)] public string[]? Tags { get; init; }
}
