using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>One step of an explanation.</summary>
/// <param name="What">Which sort of step it is.</param>
/// <param name="At">When the twin took it; null when that is no longer known.</param>
/// <param name="Since">Since when it has been the same, as far as is recorded.</param>
/// <param name="Version">The asset's change that did it; null when there is none.</param>
/// <param name="From">What it was worked out from.</param>
/// <param name="Link">Where more of it is shown.</param>
internal sealed record ExplainStepShape(
    string What, string Sentence, Instant? At, Instant? Since, AssetName Asset, long? Version, string? Author, string? Reason, RuleName? Rule,
    ReadingSource? Reading, IReadOnlyList<PastValue> From, string? Link);

/// <summary>A rule and the version of it that fired.</summary>
internal sealed record RuleName(string Id, int Version);

/// <summary>A value as it came, and who sent it as far as that was recorded.</summary>
internal sealed record ReadingSource(string Property, Value Value, string? Unit, Instant? ObservedAt, string? Source, long? Sequence);

/// <summary>A value as it stood when something was worked out from it.</summary>
internal sealed record PastValue(string Property, string Name, Value Value, string? Unit, string Quality, Instant At);
