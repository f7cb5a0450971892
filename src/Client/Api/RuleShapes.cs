using Beffroi.Language;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A rule as lists show it.</summary>
/// <param name="State">draft, enabled, disabled or dry-run.</param>
/// <param name="Firings24h">Firings in the last 24 hours, dry ones included.</param>
/// <param name="Damped24h">Firings kept back in that time because there were too many at once, as far as the cluster remembers.</param>
internal sealed record RuleSummaryShape(string Id, string Title, int Version, string State, string Kind, long Firings24h, long Damped24h, int Problems, Instant Updated, string Author)
{
    public static RuleSummaryShape Of(RuleSummary rule, Tongue tongue) => new(
        rule.Head.Id, rule.Title.In(tongue.Code), rule.Head.Number, RuleShapes.Word(rule.State), rule.Kind, rule.Firings, rule.Damped, rule.Problems, rule.Head.At, rule.Head.Author);
}

/// <summary>One version of the text of a rule.</summary>
internal sealed record RuleVersionShape(int Version, string Author, Instant At, string Reason);

/// <summary>A rule with its text and all its versions, newest first.</summary>
internal sealed record RuleShape(
    string Id, string Title, int Version, string State, string Kind, long Firings24h, long Damped24h, int Problems, Instant Updated, string Author, string Yaml, IReadOnlyList<RuleVersionShape> Versions);

/// <summary>What there is to say of a text at a place of it.</summary>
internal sealed record RuleDiagnosticShape(int Line, int Column, int Length, string Severity, string Code, string Sentence, string Advice)
{
    public static RuleDiagnosticShape Of(RuleDiagnostic said, Tongue tongue) => new(
        said.Line, said.Column, said.Length, said.Severity == RuleSeverity.Error ? "error" : "warning", said.Code, Sentences.Told(tongue, said.Said), Sentences.Told(tongue, said.Advised));
}

/// <summary>How many assets a rule is for now.</summary>
internal sealed record RuleScopeShape(int Assets);

internal sealed record RuleCheckShape(IReadOnlyList<RuleDiagnosticShape> Diagnostics, RuleScopeShape? Scope, string? Summary);

/// <summary>A firing. <paramref name="Trigger"/> is in words; what it was is in <paramref name="Property"/>, <paramref name="Value"/> and <paramref name="ObservedAt"/>.</summary>
/// <param name="Damped">The rule fired too often at once: this one and those after it were kept back.</param>
/// <param name="Total">What it rests on when it was a total; null else.</param>
internal sealed record FiringShape(
    Instant At, string Asset, string Trigger, IReadOnlyList<string> Actions, bool Dry, bool Damped, int Commands, string? Property, Value Value, Instant ObservedAt, int RuleVersion, long Version,
    TotalCoverShape? Total)
{
    public static FiringShape Of(Firing firing, Tongue tongue)
    {
        var trigger = firing.Trigger;
        var words = CauseTelling.Words(tongue, trigger);
        return new(
            firing.At, firing.Asset.ToString(), trigger.Value.IsNone ? words : $"{words} ({SpokenValue.Of(tongue, trigger.Value)})", [.. firing.Did?.Select(did => Sentences.Told(tongue, did)) ?? firing.Actions],
            firing.Dry, firing.Damped, firing.Commands, trigger.Property, trigger.Value, trigger.At, firing.RuleVersion, firing.Version,
            trigger.Total is { } total ? new(total.Node.Text, total.Kind, total.Members, total.Counted, total.Share) : null);
    }
}

/// <summary>The total that made a rule fire, and how much of it was known.</summary>
/// <param name="Counted">Members with a value that counted.</param>
/// <param name="Coverage">Their share, from 0 to 1.</param>
internal sealed record TotalCoverShape(string Node, string Kind, long Members, long Counted, double Coverage);

internal sealed record RuleExampleShape(string Id, string Title, string Sentence, string Yaml);

internal sealed record RuleDone(string Outcome);

/// <summary>How states are written.</summary>
internal static class RuleShapes
{
    /// <summary>What each word says, in the reader's language.</summary>
    public static RuleVocabulary In(Tongue tongue, RuleVocabulary vocabulary)
    {
        RuleWord[] Said(RuleWord[] words) => [.. words.Select(word => word with { Says = Sentences.Told(tongue, word.Said) })];
        return vocabulary with { Functions = Said(vocabulary.Functions), Triggers = Said(vocabulary.Triggers), Actions = Said(vocabulary.Actions), Fields = Said(vocabulary.Fields) };
    }

    public static string Word(RuleState state) => state switch { RuleState.Enabled => "enabled", RuleState.Disabled => "disabled", RuleState.DryRun => "dry-run", _ => "draft" };
}
