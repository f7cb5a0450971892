using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>A rule fired on an asset: why, and what it did.</summary>
[GenerateSerializer, Immutable, Alias("Firing")]
public sealed record Firing
{
    [Id(0)] public required string Rule { get; init; }

    [Id(1)] public required int RuleVersion { get; init; }

    [Id(2)] public required AssetId Asset { get; init; }

    /// <summary>The asset's version that holds it.</summary>
    [Id(3)] public required long Version { get; init; }

    [Id(4)] public required Instant At { get; init; }

    [Id(5)] public required CauseTrigger Trigger { get; init; }

    /// <summary>In words; with what was refused and why.</summary>
    [Id(6)] public required string[] Actions { get; init; }

    /// <summary>Only recorded: nothing was done.</summary>
    [Id(7)] public bool Dry { get; init; }

    /// <summary>The rule fired too often at once: nothing was done, and those that followed are only counted.</summary>
    [Id(8)] public bool Damped { get; init; }

    /// <summary>Commands given, those to others included.</summary>
    [Id(9)] public int Commands { get; init; }

    /// <summary>The actions as they can be said in other languages; null for a firing that was kept before that was known.</summary>
    [Id(10)] public Phrase[]? Did { get; init; }
}
