namespace Beffroi.Geography;

/// <summary>The whole the twin watches: its name and its areas, authorities first.</summary>
[GenerateSerializer, Immutable, Alias("Territory")]
public sealed record Territory
{
    [Id(0)] public required string Name { get; init; }

    /// <summary>Whether it is synthetic, and must say so wherever it is shown.</summary>
    [Id(1)] public required bool Demonstration { get; init; }

    [Id(2)] public required Area[] Areas { get; init; }

    /// <summary>Grows with every change.</summary>
    [Id(3)] public required long Revision { get; init; }
}
