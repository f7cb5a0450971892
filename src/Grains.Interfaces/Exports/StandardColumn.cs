namespace Beffroi.Exports;

/// <summary>A column of a <see cref="StandardTable"/>: where its value comes from, and how the standard wants it written.</summary>
/// <param name="Name">As the standard has it.</param>
/// <param name="From">
/// <c>key</c>, <c>name</c>, <c>address</c>, <c>longitude</c>, <c>latitude</c>, <c>authority</c> or <c>district</c> (their names), <c>attribute.x</c>, <c>property.x</c>; empty for a column that the twin knows nothing of.
/// </param>
[GenerateSerializer, Immutable, Alias("StandardColumn")]
public sealed record StandardColumn([property: Id(0)] string Name, [property: Id(1)] string From)
{
    /// <summary>Whether a row without it is no row: then the asset is told among the gaps, and nothing is invented.</summary>
    [Id(2)] public bool Required { get; init; }

    /// <summary>What a number is multiplied by.</summary>
    [Id(3)] public double Times { get; init; } = 1;

    /// <summary>Digits behind the point, at most; null for as many as it has.</summary>
    [Id(4)] public int? Decimals { get; init; }

    /// <summary>The standard's words for ours; <c>true</c> and <c>false</c> of a flag. A word that is not here is none.</summary>
    [Id(5)] public IReadOnlyDictionary<string, string>? Words { get; init; }

    /// <summary>What stands there when nothing is known.</summary>
    [Id(6)] public string? Otherwise { get; init; }

    /// <summary>What the whole text must match, as a regular expression.</summary>
    [Id(7)] public string? Pattern { get; init; }

    /// <summary>Whether it is written in capitals without accents.</summary>
    [Id(8)] public bool Capitals { get; init; }

    /// <summary>Only so many characters from its beginning; null for all.</summary>
    [Id(9)] public int? First { get; init; }

    /// <summary>Whether an instant is written as the day of it, in legal time.</summary>
    [Id(10)] public bool IsDay { get; init; }
}
