using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>What the chain asks next: how the subject came to stand as it did after that version.</summary>
/// <param name="Version">No change after this one is looked at; the largest number for all up to <paramref name="At"/>.</param>
internal readonly record struct Question(AssetId Asset, string Subject, long Version, Instant At)
{
    public string? ControlName => Subject.StartsWith(ExplainQuery.ControlPrefix, StringComparison.Ordinal) ? Subject[ExplainQuery.ControlPrefix.Length..] : null;

    public string? AlarmCode => Subject.StartsWith(ExplainQuery.AlarmPrefix, StringComparison.Ordinal) ? Subject[ExplainQuery.AlarmPrefix.Length..] : null;
}
