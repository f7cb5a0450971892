using Beffroi.Language;

namespace Beffroi.Rules;

/// <summary>What a rule does to the others in force: loops from property to rule to property, and commands that meet in one slot. Pure.</summary>
public static class RuleGraph
{
    public static IEnumerable<RuleDiagnostic> Check(string id, RuleDocument document, RuleBook book)
    {
        CompiledRule[] others = [.. book.All.Where(r => r.Id != id)];
        if (Loop(id, document, others) is { } loop)
        {
            yield return Said(document, RuleSeverity.Error, "loop", $"It closes a loop: {loop}.", "Give one of them a damping, such as damping: 10m.");
        }

        foreach (var other in others)
        {
            if (Conflict(document, other.Document) is { } control)
            {
                yield return Said(
                    document, RuleSeverity.Warning, "conflict", $"It and the rule '{other.Id}' command {control} in the same slot, over assets that can be the same.", "The one that fires last wins. Use different slots, or scopes that do not meet.");
            }
        }
    }

    /// <summary>The words of a chain of rules that comes back to the first, none of them damped; null when there is none.</summary>
    private static Phrase? Loop(string id, RuleDocument document, CompiledRule[] others)
    {
        if (document.Damping > TimeSpan.Zero)
        {
            return null;
        }

        var undamped = others.Where(r => r.Document.Damping == TimeSpan.Zero).Select(r => (r.Id, r.Document)).ToArray();
        var reached = new Dictionary<string, string>();
        var open = new Queue<(string Id, RuleDocument Document, Phrase Words)>([(id, document, Named(id))]);
        while (open.TryDequeue(out var rule))
        {
            foreach (var next in undamped.Append((Id: id, Document: document)))
            {
                if (!Wakes(rule.Id, rule.Document, next.Document) || (next.Id == id && rule.Id == id))
                {
                    continue;
                }

                if (next.Id == id)
                {
                    return $"{rule.Words} → {Named(id)}";
                }

                if (reached.TryAdd(next.Id, rule.Id))
                {
                    open.Enqueue((next.Id, next.Document, $"{rule.Words} → {next.Id}"));
                }
            }
        }

        return null;
    }

    private static Phrase Named(string id) => id.Length == 0 ? Phrase.Of("this rule") : Phrase.Verbatim(id);

    /// <summary>Whether what one does makes the other look.</summary>
    private static bool Wakes(string id, RuleDocument one, RuleDocument other) =>
        one.Actions.Any(a => a is RuleAction.Command command
            && (other.FollowsOwn(command.Targets.Kind, command.Control) || other.FollowsTold(command.Targets.Kind, command.Control)))
        || (one.Kind.Key == other.Kind.Key && one.Actions.Any(a => a is RuleAction.Alarm) && other.Triggers.Any(t => t is RuleTrigger.Alarm alarm && alarm.Code == $"rule/{id}"));

    private static Phrase? Conflict(RuleDocument one, RuleDocument other)
    {
        foreach (var command in one.Actions.OfType<RuleAction.Command>())
        {
            foreach (var against in other.Actions.OfType<RuleAction.Command>())
            {
                var same = command.Control == against.Control && command.Slot == against.Slot && command.Targets.Kind.Key == against.Targets.Kind.Key && command.Value != against.Value;
                var apart = command.Targets is RuleTargets.Self && against.Targets is RuleTargets.Self && !one.Scope.Meets(other.Scope);
                if (same && !apart)
                {
                    return $"{command.Control.Name} of {command.Targets.Kind.Key}";
                }
            }
        }

        return null;
    }

    private static RuleDiagnostic Said(RuleDocument document, RuleSeverity severity, string code, Phrase sentence, Phrase advice) =>
        new(document.ActionsLine, 1, 1, severity, code, sentence, advice);
}
