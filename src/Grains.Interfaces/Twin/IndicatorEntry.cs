namespace Beffroi.Twin;

/// <summary>An indicator of a department as data.</summary>
/// <param name="Better">up, down or neither.</param>
/// <param name="IsOfTheMoment">Whether it is counted now, whatever the period.</param>
[GenerateSerializer, Immutable, Alias("IndicatorEntry")]
public sealed record IndicatorEntry(
    [property: Id(0)] string Code,
    [property: Id(1)] string Unit,
    [property: Id(2)] int Decimals,
    [property: Id(3)] string Better,
    [property: Id(4)] double? Target,
    [property: Id(5)] bool TargetIsYearly,
    [property: Id(6)] double Gate,
    [property: Id(7)] bool IsHead,
    [property: Id(8)] bool IsDrawn,
    [property: Id(9)] bool IsOfTheMoment,
    [property: Id(10)] bool TargetIsWhole);

/// <summary>A part of a department's screen as data.</summary>
/// <param name="Form">hours, ranking, scatter, states, tree, route, register or fit.</param>
/// <param name="Kind">Whose assets; null for hours.</param>
/// <param name="Measure">Of states: the measure's key.</param>
[GenerateSerializer, Immutable, Alias("SectionEntry")]
public sealed record SectionEntry(
    [property: Id(0)] string Code,
    [property: Id(1)] string Form,
    [property: Id(2)] string? Kind,
    [property: Id(3)] string? Measure,
    [property: Id(4)] string[] Units,
    [property: Id(5)] int Decimals)
{
    /// <summary>Of hours: the indicator whose usual course it is.</summary>
    [Id(6)] public string? UsualOf { get; init; }

    /// <summary>Of a register: the properties and attributes it shows.</summary>
    [Id(7)] public string[] Columns { get; init; } = [];
}
