using Beffroi.Exports;

namespace Beffroi.Twin;

/// <summary>Every kind as data: how the catalogue reaches screens, APIs and exports, which know no kind by name. Texts by language code.</summary>
[GenerateSerializer, Immutable, Alias("CatalogueDocument")]
public sealed record CatalogueDocument([property: Id(0)] DepartmentEntry[] Departments, [property: Id(1)] KindEntry[] Kinds);

/// <param name="Names">By language code: <c>en</c>, <c>fr</c>.</param>
[GenerateSerializer, Immutable, Alias("DepartmentEntry")]
public sealed record DepartmentEntry([property: Id(0)] string Key, [property: Id(1)] IReadOnlyDictionary<string, string> Names)
{
    [Id(2)] public IndicatorEntry[] Indicators { get; init; } = [];

    [Id(3)] public SectionEntry[] Sections { get; init; } = [];

    [Id(4)] public bool HasProgrammes { get; init; }

    /// <summary>By language code, then by key: <c>indicator.energy.name</c>, <c>section.hours.title</c> …</summary>
    [Id(5)] public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts { get; init; } = new Dictionary<string, IReadOnlyDictionary<string, string>>();
}

/// <summary>A kind. <see cref="Index"/> is its number in binary feeds, in the order of keys.</summary>
[GenerateSerializer, Immutable, Alias("KindEntry")]
public sealed record KindEntry
{
    [Id(0)] public required int Index { get; init; }

    [Id(1)] public required string Key { get; init; }

    [Id(2)] public required string Department { get; init; }

    /// <summary>SVG path of the body on a 24 × 24 grid.</summary>
    [Id(3)] public required string Symbol { get; init; }

    /// <summary>The property shown beside the name, and by which the asset counts as known.</summary>
    [Id(4)] public required string MainProperty { get; init; }

    [Id(5)] public required PropertyEntry[] Properties { get; init; }

    [Id(6)] public required AttributeEntry[] Attributes { get; init; }

    [Id(7)] public required LinkEntry[] Links { get; init; }

    [Id(8)] public required MeasureEntry[] Measures { get; init; }

    [Id(9)] public required AlarmEntry[] Alarms { get; init; }

    /// <summary>By language code, then by key: <c>name</c>, <c>plural</c>, <c>property.power</c>, <c>choice.mode.flashing</c>, <c>flow.energy</c>, <c>alarm.lamp-out.title</c> …</summary>
    [Id(10)] public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Texts { get; init; }

    /// <summary>Names of the properties that can be commanded.</summary>
    [Id(11)] public string[] Controls { get; init; } = [];

    /// <summary>Whether no asset of it is ever published as open data.</summary>
    [Id(12)] public bool Internal { get; init; }

    /// <summary>Names of the attributes and properties that are not published.</summary>
    [Id(13)] public string[] InternalFields { get; init; } = [];

    /// <summary>The tables that standards want of it.</summary>
    [Id(14)] public StandardTable[] Standards { get; init; } = [];

    /// <summary>What scenarios add up of it; empty for a kind that lives in none.</summary>
    [Id(15)] public FlowEntry[] Flows { get; init; } = [];
}

/// <param name="Of">Name of the flow that it is a share of; null of one that stands for itself.</param>
/// <param name="Better"><c>less</c> or <c>more</c>.</param>
[GenerateSerializer, Immutable, Alias("FlowEntry")]
public sealed record FlowEntry([property: Id(0)] string Name, [property: Id(1)] string Unit, [property: Id(2)] string? Of, [property: Id(3)] string Better);

[GenerateSerializer, Immutable, Alias("PropertyEntry")]
public sealed record PropertyEntry
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public required ValueForm Form { get; init; }

    /// <summary>Symbol of the unit; empty when it has none.</summary>
    [Id(2)] public required string Unit { get; init; }

    [Id(3)] public double? Minimum { get; init; }

    [Id(4)] public double? Maximum { get; init; }

    /// <summary>Digits behind the point, on screens and in history.</summary>
    [Id(5)] public required int Decimals { get; init; }

    /// <summary>Keys of the choices of a text that is one of several; empty for free text and other forms.</summary>
    [Id(6)] public required string[] Choices { get; init; }

    /// <summary>How long a value stays fresh; null for one that does not age.</summary>
    [Id(7)] public TimeSpan? FreshFor { get; init; }

    /// <summary>Whether it is a meter's index, which only grows.</summary>
    [Id(8)] public bool Indexed { get; init; }

    /// <summary>Whether it is only kept to work out others.</summary>
    [Id(9)] public bool Working { get; init; }
}

[GenerateSerializer, Immutable, Alias("AttributeEntry")]
public sealed record AttributeEntry
{
    [Id(0)] public required string Name { get; init; }

    [Id(1)] public required ValueForm Form { get; init; }

    [Id(2)] public required string Unit { get; init; }

    /// <summary>Whether a complete inventory must have it; a missing one is reported, never invented.</summary>
    [Id(3)] public required bool Required { get; init; }

    [Id(4)] public double? Minimum { get; init; }

    [Id(5)] public double? Maximum { get; init; }

    [Id(6)] public required string[] Choices { get; init; }
}

[GenerateSerializer, Immutable, Alias("LinkEntry")]
public sealed record LinkEntry([property: Id(0)] string Name, [property: Id(1)] string TargetKind);

/// <param name="Key">Kind and name, such as <c>luminaire.power</c>.</param>
/// <param name="Scale">What a sum is divided by to be in the unit: 10 to the decimals.</param>
[GenerateSerializer, Immutable, Alias("MeasureEntry")]
public sealed record MeasureEntry(
    [property: Id(0)] string Key,
    [property: Id(1)] string Property,
    [property: Id(2)] MeasureForm Form,
    [property: Id(3)] string Unit,
    [property: Id(4)] long Scale,
    [property: Id(5)] string[] States);

/// <param name="RespondWithin">Within what somebody attends to it; null for what is planned.</param>
/// <param name="Latches">Whether somebody must reset it once it has ended.</param>
/// <param name="IsSafety">Whether it is never shelved.</param>
[GenerateSerializer, Immutable, Alias("AlarmEntry")]
public sealed record AlarmEntry(
    [property: Id(0)] string Code,
    [property: Id(1)] Priority Priority,
    [property: Id(2)] TimeSpan OnDelay,
    [property: Id(3)] TimeSpan OffDelay = default,
    [property: Id(4)] TimeSpan? RespondWithin = null,
    [property: Id(5)] bool Latches = false,
    [property: Id(6)] bool IsSafety = false);
