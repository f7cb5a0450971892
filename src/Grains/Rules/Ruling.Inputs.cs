using Beffroi.Inventory;
using Beffroi.Rules.Cel;
using Beffroi.Twin;

namespace Beffroi.Rules;

public static partial class Ruling
{
    /// <summary>Whether what the rules look at beyond the asset is not what was asked for.</summary>
    private static bool MustAsk(AssetRules rules, AssetState state)
    {
        if (rules.Inputs.Length == 0)
        {
            return false;
        }

        foreach (var input in rules.Inputs)
        {
            if (!IsOf(InputFold.Find(state, input.Key), input, state.Description))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks what the asset hangs on for what its rules look at there, and lets go of what none of them looks at any longer. Totals are asked of nobody: its silo samples them.</summary>
    private static void Ask(AssetTurn turn, AssetRules rules)
    {
        foreach (var held in turn.State.Inputs?.ToArray() ?? [])
        {
            var input = Array.Find(rules.Inputs, i => i.Key == held.Key);
            if (input is not null && IsOf(held, input, turn.State.Description))
            {
                continue;
            }

            turn.Note(new InputFact(held, Gone: true));
            if (held.Total is null)
            {
                turn.Tell(held.Source, new() { Form = EffectForm.Unasked, Name = held.Key, At = turn.Now });
            }
        }

        foreach (var input in rules.Inputs)
        {
            if (InputFold.Find(turn.State, input.Key) is null)
            {
                Ask(turn, input);
            }
        }
    }

    private static void Ask(AssetTurn turn, RuleInput input)
    {
        switch (input)
        {
            case RuleInput.Linked linked when Target(turn.State.Description, linked.Link) is { } target:
                turn.Note(new InputFact(new(input.Key, target, 0, Value.None, Quality.Unknown, turn.Now, turn.Now)));
                turn.Tell(target, new() { Form = EffectForm.Asked, Name = input.Key, At = turn.Now });
                break;
            case RuleInput.Total total when total.Node.Of(turn.State.Description) is { } node:
                turn.Note(new InputFact(new(input.Key, turn.Asset, 0, Value.None, Quality.Unknown, turn.Now, turn.Now, new(node, total.Kind.Key, 0, 0))));
                break;
            default:
                break;
        }
    }

    /// <summary>Whether what is held is what that input asks for now; also when it is nothing and there is nothing to ask.</summary>
    private static bool IsOf(HeldInput? held, RuleInput input, Description? description) => input switch
    {
        RuleInput.Linked linked => held?.Source == Target(description, linked.Link),
        RuleInput.Total total => held?.Total?.Node == total.Node.Of(description),
        _ => true,
    };

    private static AssetId? Target(Description? description, string link) =>
        description?.Links is { } links && links.TryGetValue(link, out var target) ? target : null;

    /// <summary>Whether this turn was told something that a trigger of the rule follows.</summary>
    private static bool IsTold(AssetTurn turn, CompiledRule rule)
    {
        if (!rule.HasInputs)
        {
            return false;
        }

        foreach (var fact in turn.InputFacts)
        {
            if (Array.IndexOf(rule.Follows, fact.Input.Key) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTold(AssetTurn turn, CelCondition condition)
    {
        foreach (var fact in turn.InputFacts)
        {
            if (Array.IndexOf(condition.Inputs, fact.Input.Key) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What another asset told in this turn, as what made the rule fire; null when it was not that.</summary>
    private static CauseTrigger? Told(AssetTurn turn, CompiledRule rule, RuleTrigger trigger)
    {
        foreach (var (held, gone) in turn.InputFacts)
        {
            if (!gone && Array.IndexOf(trigger.Inputs, held.Key) >= 0 && held.Quality != Quality.Unknown)
            {
                return Of(held, rule, trigger);
            }
        }

        return null;
    }

    /// <summary>What it was told earlier, when time alone has passed since.</summary>
    private static CauseTrigger? Held(AssetTurn turn, CompiledRule rule, RuleTrigger trigger)
    {
        foreach (var key in trigger.Inputs)
        {
            if (InputFold.Find(turn.State, key) is { Quality: not Quality.Unknown } held)
            {
                return Of(held, rule, trigger);
            }
        }

        return null;
    }

    private static CauseTrigger Of(HeldInput held, CompiledRule rule, RuleTrigger trigger) =>
        new(held.Source, held.Version, rule.Document.Inputs.First(i => i.Key == held.Key).Property.Name, held.Value, held.At, trigger.Words.ToString()) { Said = trigger.Words, Total = held.Total };
}
