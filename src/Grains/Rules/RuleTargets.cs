using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Whose control an action commands.</summary>
public abstract record RuleTargets
{
    /// <summary>The kind of those commanded.</summary>
    public abstract AssetKind Kind { get; }

    /// <summary>The asset the rule fired on.</summary>
    public sealed record Self(AssetKind Own) : RuleTargets
    {
        public override AssetKind Kind => Own;
    }

    /// <summary>Those of a kind within a distance of it, nearest first, itself left out.</summary>
    public sealed record Neighbours(AssetKind Other, double Metres, string[] Tags, int Most) : RuleTargets
    {
        public override AssetKind Kind => Other;
    }

    /// <summary>What it hangs on by that link.</summary>
    public sealed record Linked(string Link, AssetKind Other) : RuleTargets
    {
        public override AssetKind Kind => Other;
    }

    /// <summary>Those that hang on it by that link.</summary>
    public sealed record Dependants(string Link, AssetKind Other) : RuleTargets
    {
        public override AssetKind Kind => Other;
    }
}
