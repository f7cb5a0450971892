using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules;

public static partial class Ruling
{
    /// <summary>Whether what the rules look at in other assets is not what those were asked for.</summary>
    private static bool MustAsk(AssetRules rules, AssetState state)
    {
        if (rules.Inputs.Length == 0)
        {
            return false;
        }

        foreach (var input in rules.Inputs)
        {
            if (InputFold.Find(state, input.Key)?.Source != Target(state.Description, input.Link))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Asks what the asset hangs on for what its rules look at there, and lets go of what none of them looks at any longer.</summary>
    private static void Ask(AssetTurn turn, AssetRules rules)
    {
        foreach (var held in turn.State.Inputs?.ToArray() ?? [])
        {
            var input = Array.Find(rules.Inputs, i => i.Key == held.Key);
            if (input is not null && Target(turn.State.Description, input.Link) == held.Source)
            {
                continue;
            }

            turn.Note(new InputFact(held, Gone: true));
            turn.Tell(held.Source, new() { Form = EffectForm.Unasked, Name = held.Key, At = turn.Now });
        }

        foreach (var input in rules.Inputs)
        {
            if (Target(turn.State.Description, input.Link) is { } target && InputFold.Find(turn.State, input.Key) is null)
            {
                turn.Note(new InputFact(new(input.Key, target, 0, Value.None, Quality.Unknown, turn.Now, turn.Now)));
                turn.Tell(target, new() { Form = EffectForm.Asked, Name = input.Key, At = turn.Now });
            }
        }
    }

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

    /// <summary>What another asset told in this turn, as what made the rule fire; null when it was not that.</summary>
    private static CauseTrigger? Told(AssetTurn turn, CompiledRule rule, RuleTrigger trigger)
    {
        foreach (var (held, gone) in turn.InputFacts)
        {
            if (!gone && Array.IndexOf(trigger.Inputs, held.Key) >= 0 && held.Quality != Quality.Unknown)
            {
                return new(held.Source, held.Version, rule.Document.Inputs.First(i => i.Key == held.Key).Property.Name, held.Value, held.At, trigger.Words.ToString()) { Said = trigger.Words };
            }
        }

        return null;
    }
}
