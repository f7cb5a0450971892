using System.Collections.Frozen;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Every rule in force, by kind; immutable. Its number is the revision of the newest document it was made from, the same on every silo.</summary>
public sealed class RuleBook
{
    public static readonly RuleBook Empty = new(0, []);

    private readonly FrozenDictionary<string, CompiledRule[]> _byKind;

    // Of every asset that no rule is for and that keeps nothing of one: there may be a million of them.
    private readonly AssetRules _nothing;

    public RuleBook(long number, IEnumerable<CompiledRule> rules)
    {
        Number = number;
        All = RuleOrder.Of(rules.Where(r => r.State is RuleState.Enabled or RuleState.DryRun));
        _nothing = new(number, null, []) { IsTidied = true };
        _byKind = All.GroupBy(r => r.Document.Kind.Key).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    public long Number { get; }

    /// <summary>In the order they run in (<see cref="RuleOrder"/>).</summary>
    public IReadOnlyList<CompiledRule> All { get; }

    public bool Has(string kind) => _byKind.ContainsKey(kind);

    /// <summary>The asset's rules: those it has when neither book nor description changed, else its scopes are asked once.</summary>
    public AssetRules For(AssetRules? had, AssetId asset, AssetState state) =>
        had is not null && had.Book == Number && (ReferenceEquals(had, _nothing) || ReferenceEquals(had.Description, state.Description)) ? had : Chosen(asset, state);

    private AssetRules Chosen(AssetId asset, AssetState state)
    {
        return state.Description is { } description && _byKind.TryGetValue(asset.Kind, out var rules)
            ? new(Number, description, [.. rules.Where(r => r.Document.Scope.Holds(asset, description))]) { GlanceAt = Deadlines.GlanceAt(asset) }
            : state is { Rulings: null, Inputs: null } ? _nothing : new(Number, state.Description, []);
    }
}
