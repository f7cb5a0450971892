using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>The rules that are for one asset as it is described, out of one book: asked for again only when either changes.</summary>
public sealed class AssetRules(long book, Description? description, CompiledRule[] rules)
{
    public static readonly AssetRules None = new(-1, null, []);

    public long Book { get; } = book;

    public Description? Description { get; } = description;

    public CompiledRule[] Rules { get; } = rules;

    /// <summary>When in each stretch of glances the asset is glanced at.</summary>
    public TimeSpan GlanceAt { get; init; }

    /// <summary>Slots that any of them follows.</summary>
    public ulong Reads { get; } = rules.Aggregate(0UL, (bits, rule) => bits | rule.Reads);

    public bool HasTimes { get; } = Array.Exists(rules, r => r.HasTimes);

    /// <summary>Whether one of them looks at every turn.</summary>
    public bool AlwaysLooks { get; } = Array.Exists(rules, r => r.AlwaysLooks);

    public bool HasAlarms { get; } = Array.Exists(rules, r => r.HasAlarms);

    /// <summary>What they look at in other assets and totals, each once.</summary>
    public RuleInput[] Inputs { get; } = [.. rules.SelectMany(r => r.Document.Inputs).DistinctBy(i => i.Key)];

    /// <summary>The totals among these.</summary>
    public RuleInput.Total[] Totals { get; } = [.. rules.SelectMany(r => r.Document.Inputs).OfType<RuleInput.Total>().DistinctBy(i => i.Key)];

    /// <summary>The next time of the day or of the sun for any of them, worked out once; behind it nothing is due.</summary>
    public Instant NextMoment { get; set; } = new(long.MinValue);

    /// <summary>Whether what an asset keeps of rules was compared with this list already.</summary>
    public bool IsTidied { get; set; }
}
