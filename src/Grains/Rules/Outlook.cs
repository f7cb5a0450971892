using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>
/// When a life that is lived in virtual time must next be glanced at, when all that its conditions ask beside how it is described is the time: then it is known for
/// years, and the same for all that are described alike under the same sky. Pure.
/// </summary>
public sealed class Outlook
{
    private readonly (CompiledRule Rule, int Trigger, TruthRun Run)[] _runs;

    private Outlook((CompiledRule Rule, int Trigger, TruthRun Run)[] runs) => _runs = runs;

    /// <summary>Null when one of them goes by what the asset shows too: then every look between its moments may be one that counts.</summary>
    public static Outlook? Of(AssetRules rules, TruthTimes times)
    {
        var runs = new List<(CompiledRule Rule, int Trigger, TruthRun Run)>();
        foreach (var rule in rules.Rules)
        {
            for (var i = 0; i < rule.Document.Triggers.Count; i++)
            {
                if (rule.Document.Triggers[i] is not RuleTrigger.Holds { Condition: { ReadsTime: true } condition })
                {
                    continue;
                }

                if (condition is not { Reads: 0, Inputs.Length: 0, Moments: not null } || rules.Description is not { } description)
                {
                    return null;
                }

                runs.Add((rule, i, times.Run(condition, description, rules.GlanceAt)));
            }
        }

        return new([.. runs]);
    }

    /// <summary><see cref="Instant.Never"/> for none before <paramref name="until"/>.</summary>
    public Instant Next(AssetState state, Instant after, Instant until)
    {
        var next = Instant.Never;
        foreach (var (rule, trigger, run) in _runs)
        {
            next = Instant.Earlier(next, run.Next(RulingFold.Of(state, rule, trigger, out _), after, Instant.Earlier(next, until)));
        }

        return next;
    }
}
