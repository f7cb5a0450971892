using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>What a rule did leads to what made it fire. Pure.</summary>
internal static class RuleReasons
{
    /// <summary>An alarm that a rule raised: what ended it if it is over, then the rule, and its trigger as the next question.</summary>
    public static Finding OfAlarm(Past past, PastChange row, string code, ExplainStep step) =>
        !step.Value.IsNone && !step.Value.AsFlag ? Ended(past, row, code, step) : Raised(past, row, code, [step]);

    private static Finding Ended(Past past, PastChange row, string code, ExplainStep step)
    {
        if (past.Last(row.Version - 1, change => Array.Exists(change.Conditions, c => c.Code == code && c.Step == ConditionStep.Opened)) is not { } opened)
        {
            return new([step], Blind: true);
        }

        var told = opened.Change.Rulings.Select(ruling => ruling.Firing).LastOrDefault(f => f is not null && code == $"rule/{f.Rule}")?.Trigger.Property;
        PropertyPast[] from = [.. row.Change.Facts.Where(f => !f.IsLate && f.Property == told).Select(f => new PropertyPast(f.Property, f.Value, f.Quality, f.At))];
        var isForgotten = row.Change.Rulings.Any(ruling => ruling.Phase == RulingPhase.Gone && code == $"rule/{ruling.Rule}");
        ExplainStep[] ended = from.Length > 0 || isForgotten ? [step with { From = from }] : [step, new() { Form = StepForm.Time, Asset = past.Asset, Version = row.Version, At = row.At, Subject = "" }];
        return Raised(past, opened, code, [.. ended, step with { Version = opened.Version, At = opened.At, Value = Value.Of(true), Since = opened.At }]);
    }

    private static Finding Raised(Past past, PastChange row, string code, ExplainStep[] steps)
    {
        var firing = row.Change.Rulings.Select(ruling => ruling.Firing).LastOrDefault(f => f is { Dry: false, Damped: false } && code == $"rule/{f.Rule}");
        return firing is null ? new(steps) : Triggered([.. steps, Step(past, row, firing)], firing.Trigger, row.At);
    }

    /// <summary>The chain goes on with the value that made the rule fire; where none did, the time had come.</summary>
    /// <param name="known">When what it did was taken: its trigger was known by then, whenever it was observed.</param>
    public static Finding Triggered(ExplainStep[] steps, CauseTrigger? trigger, Instant known) => trigger switch
    {
        null => new(steps),
        { Total: { } total } => new([.. steps, Step(trigger, total)]),
        { Property: { } property } => new(steps, new(trigger.Asset, property, trigger.Version, known)),
        _ => new([.. steps, new() { Form = StepForm.Time, Asset = trigger.Asset, Version = trigger.Version, At = trigger.At, Subject = "" }]),
    };

    private static ExplainStep Step(CauseTrigger trigger, TotalCover total) => new()
    {
        Form = StepForm.Total,
        Asset = trigger.Asset,
        Version = trigger.Version,
        At = trigger.At,
        Subject = trigger.Property ?? "",
        Value = trigger.Value,
        Total = total,
    };

    private static ExplainStep Step(Past past, PastChange row, Firing firing) => new()
    {
        Form = StepForm.Rule,
        Asset = past.Asset,
        Version = row.Version,
        At = row.At,
        Subject = firing.Trigger.Property ?? "",
        Value = firing.Trigger.Value,
        Cause = new(firing.Rule, firing.Trigger.Words) { Trigger = firing.Trigger },
        Reference = firing.Rule,
        ReferenceVersion = firing.RuleVersion,
    };
}
