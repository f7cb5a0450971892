using System.IO.Hashing;
using System.Text;

namespace Beffroi.Twin;

/// <summary>
/// What led to a turn through effects: how many of them, and which rules fired on which assets on the way. A rule that stands in it does not fire there again: it would be for
/// the same first cause. Nothing is kept for it: the chain travels with the effects, and is no longer than they are deep.
/// </summary>
/// <param name="Fired">Of each effect that came in this turn, the links of its chain; null for none.</param>
public readonly record struct EffectChain(int Depth, ulong[][]? Fired)
{
    /// <summary>Twenty rules on each of three assets; a chain that long ends by its depth.</summary>
    private const int MostLinks = 64;

    public static EffectChain Of(IncomingEffect[] effects) =>
        new(effects.Max(e => e.Content.Depth), effects.Any(e => e.Content.Fired is not null) ? [.. effects.Select(e => e.Content.Fired ?? [])] : null);

    /// <summary>Whether everything that came in this turn goes back to a firing of that rule here. What else came in is a cause of its own.</summary>
    public bool Holds(AssetId asset, string rule)
    {
        if (Fired is null)
        {
            return false;
        }

        var link = Link(asset, rule);
        return Array.TrueForAll(Fired, chain => Array.IndexOf(chain, link) >= 0);
    }

    /// <summary>An effect of that turn, with the chain that led to it.</summary>
    public static EffectContent Of(AssetTurn turn, EffectContent effect)
    {
        if (turn.Chain.Fired is null && turn.RulingFacts.Count == 0)
        {
            return effect;
        }

        var fired = turn.RulingFacts.Where(f => f.Firing is { Dry: false, Damped: false }).Select(f => Link(turn.Asset, f.Rule));
        ulong[] links = [.. (turn.Chain.Fired ?? []).SelectMany(c => c).Concat(fired).Distinct()];
        return links.Length == 0 ? effect : effect with { Fired = links.Length > MostLinks ? links[^MostLinks..] : links };
    }

    private static ulong Link(AssetId asset, string rule) => XxHash3.HashToUInt64(Encoding.UTF8.GetBytes($"{asset} {rule}"));
}
