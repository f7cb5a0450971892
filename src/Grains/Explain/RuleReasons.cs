using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>What a rule did leads to what made it fire. Pure.</summary>
internal static class RuleReasons
{
    /// <summary>An alarm that a rule raised: the rule, and its trigger as the next question.</summary>
    public static Finding OfAlarm(Past past, PastChange row, string code, ExplainStep step)
    {
        var firing = row.Change.Rulings.Select(ruling => ruling.Firing).LastOrDefault(f => f is { Dry: false, Damped: false } && code == $"rule/{f.Rule}");
        return firing is null ? new([step]) : Triggered([step, Step(past, row, firing)], firing.Trigger, row.At);
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
