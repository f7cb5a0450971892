namespace Beffroi.Rules;

/// <summary>
/// The order rules run in on an asset: of their ids, but behind those whose alarms they wait for, so that an alarm raised in a turn is heard in that turn. Pure.
/// </summary>
internal static class RuleOrder
{
    public static CompiledRule[] Of(IEnumerable<CompiledRule> rules)
    {
        var byId = rules.OrderBy(r => r.Id, StringComparer.Ordinal).ToArray();
        var bySource = byId.ToDictionary(r => r.Source);
        var ordered = new List<CompiledRule>(byId.Length);
        var met = new HashSet<string>();
        foreach (var rule in byId)
        {
            Place(rule);
        }

        return [.. ordered];

        // Rules that wait for each other's alarms are met again on the way: the first of them by id runs first.
        void Place(CompiledRule rule)
        {
            if (!met.Add(rule.Id))
            {
                return;
            }

            foreach (var awaited in rule.Document.Triggers.OfType<RuleTrigger.Alarm>())
            {
                if (bySource.TryGetValue(awaited.Code, out var other))
                {
                    Place(other);
                }
            }

            ordered.Add(rule);
        }
    }
}
