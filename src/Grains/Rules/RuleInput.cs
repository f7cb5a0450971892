using Beffroi.Rollups;
using Beffroi.Rules.Totals;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>What a rule sees beyond its asset: what conditions call <c>input.name</c>.</summary>
/// <param name="Kind">The kind it is of.</param>
/// <param name="Property">Its form, unit and freshness.</param>
public abstract record RuleInput(string Name, AssetKind Kind, Property Property)
{
    /// <summary>The same for every rule that declares it: one input, told once.</summary>
    public abstract string Key { get; }

    /// <summary>Whether commanding that property of that kind makes it another.</summary>
    public abstract bool Follows(AssetKind kind, Property commanded);

    /// <summary>A property of the asset this one hangs on, told to it when it changes.</summary>
    public sealed record Linked(string Name, string Link, AssetKind Kind, Property Property) : RuleInput(Name, Kind, Property)
    {
        public override string Key => $"{Link}.{Property.Name}";

        public override bool Follows(AssetKind kind, Property commanded) => Kind.Key == kind.Key && Property.Name == commanded.Name;
    }

    /// <summary>A figure of a node of the roll-up, sampled by the clock.</summary>
    /// <param name="Coverage">The share of members, from 0 to 1, that must have a value for it to be known.</param>
    public sealed record Total(string Name, TotalNode Node, TotalFigure Figure, double Coverage) : RuleInput(Name, Figure.Kind, Figure.ToProperty())
    {
        public override string Key { get; } = FormattableString.Invariant($"total:{Node.Words}:{Figure.Key}@{Coverage}");

        /// <summary>What a node says of it at that instant.</summary>
        public TotalSample Read(Rollups.Totals totals, Instant at) => Figure.Read(totals, Key, Coverage, at);

        public override bool Follows(AssetKind kind, Property commanded) =>
            Kind.Key == kind.Key && (Figure.Of.Property == commanded || Kind.FindControl(commanded.Name)?.Moves.Contains(Figure.Of.Property) == true);
    }
}
