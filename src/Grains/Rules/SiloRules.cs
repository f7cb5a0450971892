using Beffroi.Rules.Totals;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>The rules of a silo as its assets meet them: the book in force, the meter that damps storms, who stands near whom.</summary>
public sealed class SiloRules
{
    private volatile RuleBook _book = RuleBook.Empty;
    private volatile INeighbourhood _neighbourhood = NobodyNear.Instance;

    public RuleBook Book => _book;

    public RuleMeter Meter { get; } = new();

    public INeighbourhood Neighbourhood => _neighbourhood;

    public TotalWatch Totals { get; } = new();

    /// <summary>From the next turn of each asset on.</summary>
    public void Take(RuleBook book) => _book = book;

    public void Take(INeighbourhood neighbourhood) => _neighbourhood = neighbourhood;

    /// <summary>Lets the asset's rules look at its turn; gives them back for the next one. Synchronous, as the turn is.</summary>
    internal AssetRules Decide(AssetTurn turn, AssetRules? had, Instant lookedAt)
    {
        var rules = For(had, turn.Asset, turn.State);
        Ruling.Decide(turn, rules, new(lookedAt, turn.Chain.Depth, Meter, _neighbourhood));
        return rules;
    }

    internal Instant NextDeadline(AssetId asset, AssetState state, ref AssetRules? rules, Instant lookedAt)
    {
        rules = For(rules, asset, state);
        return Ruling.NextDeadline(rules, state, lookedAt);
    }

    private AssetRules For(AssetRules? had, AssetId asset, AssetState state)
    {
        var rules = _book.For(had, asset, state);
        if (!ReferenceEquals(rules, had))
        {
            Totals.Take(asset, rules, state.Retired ? null : state.Description);
        }

        return rules;
    }
}
