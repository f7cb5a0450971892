using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Why something was so: from the effect back to its first cause.</summary>
/// <param name="Property">The property, or <c>control:</c> and a control, or <c>alarm:</c> and a code.</param>
/// <param name="At">As the twin knew it then.</param>
/// <param name="Stack">The priority stack at the instant, highest slot first; null for what cannot be commanded.</param>
/// <param name="Complete">Whether the chain ends at a first cause; else <paramref name="Missing"/> says why not.</param>
/// <param name="RecordedFrom">From when on rows are kept.</param>
internal sealed record ExplanationShape(
    AssetName Asset, string Property, Instant At, Value Value, string? Unit, string Quality, IReadOnlyList<ExplainStepShape> Chain,
    IReadOnlyList<SlotShape>? Stack, bool Complete,
    MissingShape? Missing, Instant? RecordedFrom);

/// <summary>Why a chain ends before its first cause.</summary>
internal sealed record MissingShape(string Code, string Sentence);
