using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Beffroi.Control;
using Beffroi.Control.Outlets;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Does what a rule says, as facts and effects of the turn. Pure.</summary>
internal static class Actions
{
    /// <summary>An effect that did not come to its target by then is no longer wanted.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public static (Phrase[] Words, int Commands) Tell(CompiledRule rule) => ([.. rule.Document.Actions.Select(a => a.Words)], rule.Document.Actions.Count(a => a is RuleAction.Command));

    public static (Phrase[] Words, int Commands) Do(AssetTurn turn, CompiledRule rule, CauseTrigger trigger, in RulingScene scene)
    {
        var cause = new Cause(rule.ToString(), rule.Document.Title.French) { EnglishReason = CompiledRule.InEnglish(rule.Document.Title), Trigger = trigger, Rule = rule.Id, RuleVersion = rule.Version, Depth = scene.Depth };
        var words = new List<Phrase>();
        var commands = 0;
        for (var i = 0; i < rule.Document.Actions.Count; i++)
        {
            var action = rule.Document.Actions[i];
            switch (action)
            {
                case RuleAction.Command command:
                    commands += Ask(turn, rule, command.Targets, words, action.Words, Request(turn, rule, command, cause, i), scene);
                    break;
                case RuleAction.Relinquish relinquish:
                    Ask(turn, rule, relinquish.Targets, words, action.Words, Withdrawal(turn, rule, relinquish.Control.Name, SlotOf(relinquish.Slot), cause, i), scene);
                    break;
                case RuleAction.Alarm:
                    Raising.Raise(turn, rule.Source, rule.Told);
                    words.Add(action.Words);
                    break;
                case RuleAction.Send send:
                    Send(turn, rule, send, trigger, scene.Depth);
                    words.Add(action.Words);
                    break;
                default:
                    break;
            }
        }

        return ([.. words], commands);
    }

    /// <summary>Ends what lasts until the trigger clears.</summary>
    public static void Clear(AssetTurn turn, CompiledRule rule)
    {
        if (rule.Alarm is not null)
        {
            Raising.End(turn, rule.Source);
        }

        var cause = new Cause(rule.ToString(), rule.Document.Title.French) { EnglishReason = CompiledRule.InEnglish(rule.Document.Title), Rule = rule.Id, RuleVersion = rule.Version };
        for (var i = 0; i < rule.Document.Actions.Count; i++)
        {
            if (rule.Document.Actions[i] is RuleAction.Command { For: null } command)
            {
                Commanding.Decide(turn, Withdrawal(turn, rule, command.Control.Name, SlotOf(command.Slot), cause, 100 + i));
            }
        }
    }

    /// <summary>Ends what a rule holds here that is no longer in force here.</summary>
    public static void Forget(AssetTurn turn, string rule)
    {
        var source = $"rule/{rule}";
        Raising.End(turn, source);
        foreach (var control in turn.Kind.Controls)
        {
            foreach (var slot in new[] { ControlSlot.Safety, ControlSlot.Event, ControlSlot.Rule })
            {
                Commanding.Decide(turn, new(Identity(turn, source, 200 + (int)slot), control.Property.Name, CommandVerb.Relinquish, Value.None, slot, source, null, null, new(source, "La règle n’est plus en vigueur ici.") { EnglishReason = "The rule is no longer in force here." }));
            }
        }
    }

    /// <summary>Which of its rule's actions asked for that.</summary>
    public static int IndexOf(CommandRequest request) => int.Parse(request.Id.AsSpan(request.Id.LastIndexOf('-') + 1), System.Globalization.CultureInfo.InvariantCulture);

    private static int Ask(AssetTurn turn, CompiledRule rule, RuleTargets targets, List<Phrase> words, Phrase said, CommandRequest request, in RulingScene scene)
    {
        if (targets is RuleTargets.Self)
        {
            var outcome = Commanding.Decide(turn, request);
            words.Add(outcome.IsRefused && !scene.IsCounted ? Phrase.Of($"{said}: {outcome.Code}, {outcome.Said}") : said);
            return outcome.IsRefused ? 0 : 1;
        }

        var others = Others(turn, targets, scene);
        foreach (var other in others)
        {
            turn.Tell(other, new() { Form = EffectForm.Command, Name = request.Control, Value = request.Value, At = turn.Now, Depth = scene.Depth + 1, Command = request }, request.Expiry ?? turn.Now + Patience);
        }

        words.Add($"{said}, to {others.Count}");
        return others.Count;
    }

    private static IReadOnlyList<AssetId> Others(AssetTurn turn, RuleTargets targets, in RulingScene scene)
    {
        switch (targets)
        {
            case RuleTargets.Neighbours near:
                return turn.State.Description?.Place is { } place ? scene.Neighbourhood.Near(near, turn.Asset, place) : [];
            case RuleTargets.Linked linked:
                return turn.State.Description?.Links is { } links && links.TryGetValue(linked.Link, out var target) && target is { } one ? [one] : [];
            case RuleTargets.Dependants dependants:
                return [.. (turn.State.Dependants ?? []).Where(d => d.Link == dependants.Link && d.Asset.Kind == dependants.Other.Key).Select(d => d.Asset)];
            default:
                return [];
        }
    }

    // One entry a rule in a slot: another neighbour that asks for the same prolongs it.
    private static CommandRequest Request(AssetTurn turn, CompiledRule rule, RuleAction.Command command, Cause cause, int index) => new(
        Identity(turn, rule.Source, index), command.Control.Name, CommandVerb.Set, command.Value, SlotOf(command.Slot), rule.Source, null, command.For is { } time ? turn.Now + time : null, cause);

    private static CommandRequest Withdrawal(AssetTurn turn, CompiledRule rule, string control, ControlSlot slot, Cause cause, int index) =>
        new(Identity(turn, rule.Source, index), control, CommandVerb.Relinquish, Value.None, slot, rule.Source, null, null, cause);

    /// <summary>The same however often it is sent.</summary>
    private static string Identity(AssetTurn turn, string source, int index) =>
        FormattableString.Invariant($"r-{XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{turn.Asset} {source}")):x16}-{turn.NextVersion}-{index}");

    private static ControlSlot SlotOf(string slot) => slot switch { "safety" => ControlSlot.Safety, "event" => ControlSlot.Event, _ => ControlSlot.Rule };

    private static void Send(AssetTurn turn, CompiledRule rule, RuleAction.Send send, CauseTrigger trigger, int depth)
    {
        var body = JsonSerializer.Serialize(new
        {
            rule = rule.Id,
            version = rule.Version,
            asset = turn.Asset.ToString(),
            name = turn.State.Description?.Name,
            at = turn.Now.ToString(),
            to = send.To,
            priority = (int)send.Priority,
            text = new { en = send.Text.English, fr = send.Text.French },
            trigger = new { words = trigger.Words, property = trigger.Property, value = trigger.Value.IsNone ? null : trigger.Value.ToString() },
        });
        turn.Tell(OutletTarget.Named(send.Outlet), new() { Form = EffectForm.Message, Name = send.Outlet, At = turn.Now, Depth = depth + 1, Body = body }, turn.Now + TimeSpan.FromDays(1));
    }
}
