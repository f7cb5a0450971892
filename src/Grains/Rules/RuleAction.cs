using Beffroi.Language;
using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What a rule does when it fires.</summary>
public abstract record RuleAction
{
    /// <summary>How it is told in firings.</summary>
    public abstract Phrase Words { get; }

    /// <summary>Puts a value into a slot of the priority stack, for a time or until the trigger clears.</summary>
    /// <param name="For">Null until the trigger clears.</param>
    public sealed record Command(Property Control, Value Value, string Slot, TimeSpan? For, RuleTargets Targets) : RuleAction
    {
        public override Phrase Words { get; } =
            For is { } time ? Phrase.Of($"{Targets.Kind.Key} {Control.Name} = {Value} for {DurationText.Write(time)}") : Phrase.Of($"{Targets.Kind.Key} {Control.Name} = {Value} until it clears");
    }

    /// <summary>Takes back what this rule put into a slot.</summary>
    public sealed record Relinquish(Property Control, string Slot, RuleTargets Targets) : RuleAction
    {
        public override Phrase Words { get; } = $"{Targets.Kind.Key} {Control.Name} relinquished";
    }

    /// <summary>Raises the rule's own alarm, with code <c>rule/{id}</c>.</summary>
    /// <param name="For">When it ends though nothing clears; null until the trigger clears.</param>
    public sealed record Alarm(Priority Priority, TimeSpan? For) : RuleAction
    {
        public override Phrase Words { get; } = $"alarm of priority {(int)Priority}";
    }

    /// <summary>Sends something to an outlet: a notification, a work order or a webhook.</summary>
    /// <param name="Outlet"><c>notification</c>, <c>work-order</c> or <c>webhook</c>.</param>
    /// <param name="To">A role, a team or a webhook's name.</param>
    public sealed record Send(string Outlet, string To, RuleText Text, Priority Priority) : RuleAction
    {
        public override Phrase Words { get; } = Outlet switch
        {
            "notification" => Phrase.Of($"notification to {To}"),
            "work-order" => Phrase.Of($"work order to {To}"),
            _ => Phrase.Of($"webhook to {To}"),
        };
    }
}
