namespace Beffroi.Contracts;

/// <summary>What a source of the contract came to in a year.</summary>
/// <param name="Members">How many assets, days or facts it was read from.</param>
/// <param name="Evidence">SHA-256 of what names every reading behind it; null for what was not read from history.</param>
[GenerateSerializer, Immutable, Alias("SourceFigure")]
public sealed record SourceFigure(
    [property: Id(0)] string Source, [property: Id(1)] decimal? Value, [property: Id(2)] decimal Coverage, [property: Id(3)] decimal Estimated, [property: Id(4)] int Members = 0,
    [property: Id(5)] string? Evidence = null);
