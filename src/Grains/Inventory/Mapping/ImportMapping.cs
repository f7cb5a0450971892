using Beffroi.Geography;
using Beffroi.Inventory.Files;
using Beffroi.Inventory.Projections;

namespace Beffroi.Inventory.Mapping;

/// <summary>How the rows of one file become assets or areas: what <c>docs/import.md</c> describes, read and understood.</summary>
public sealed record ImportMapping
{
    public required ImportSubject What { get; init; }

    public required ReadingOptions Reading { get; init; }

    /// <summary>What coordinates are in; null for what the file declares, else WGS 84.</summary>
    public Projection? Projection { get; init; }

    /// <summary>The decimal sign; null to find it out number by number.</summary>
    public char? Decimal { get; init; }

    public required FieldSource Id { get; init; }

    public FieldSource? Name { get; init; }

    /// <summary>Of assets.</summary>
    public FieldSource? Kind { get; init; }

    public FieldSource? Address { get; init; }

    public FieldSource? Heading { get; init; }

    public required PlaceSource Place { get; init; }

    /// <summary>Null for the one of the district.</summary>
    public FieldSource? Authority { get; init; }

    /// <summary>Null for the one whose outline holds the place.</summary>
    public FieldSource? District { get; init; }

    public IReadOnlyList<FieldSource> Tags { get; init; } = [];

    public IReadOnlyDictionary<string, FieldSource> Links { get; init; } = new Dictionary<string, FieldSource>();

    public IReadOnlyDictionary<string, FieldSource> Attributes { get; init; } = new Dictionary<string, FieldSource>();

    public IReadOnlyList<SkipRule> Skip { get; init; } = [];

    /// <summary>Of areas.</summary>
    public AreaLevel Level { get; init; } = AreaLevel.District;

    /// <summary>Of districts.</summary>
    public AuthoritySeed? Seed { get; init; }

    /// <summary>Every column it reads, and where it says so.</summary>
    public IEnumerable<(string Column, MappingPosition At)> Columns() =>
        Sources().SelectMany(s => s.Template.Columns.Select(c => (c, s.At))).Concat(Skip.Select(s => (s.Column, s.At)));

    private IEnumerable<FieldSource> Sources() =>
        new[] { Id, Name, Kind, Address, Heading, Place.X, Place.Y, Place.Both, Place.WellKnownText, Authority, District }
            .OfType<FieldSource>().Concat(Tags).Concat(Links.Values).Concat(Attributes.Values);
}
