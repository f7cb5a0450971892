using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Which assets of its kind a rule is for: every part that is given must hold. Asked once an asset and book, not at every reading.</summary>
public sealed record RuleScope
{
    public static readonly RuleScope Everywhere = new();

    public string[] Authorities { get; init; } = [];

    public string[] Districts { get; init; } = [];

    /// <summary>The asset has all of these.</summary>
    public string[] Tags { get; init; } = [];

    /// <summary>The asset has none of these.</summary>
    public string[] Without { get; init; } = [];

    /// <summary>Keys within the kind; empty for all.</summary>
    public string[] Assets { get; init; } = [];

    public Place? Centre { get; init; }

    public double Metres { get; init; }

    public bool Holds(AssetId asset, Description description) =>
        IsAmong(Authorities, description.Authority) && IsAmong(Districts, description.District) && IsAmong(Assets, asset.Key)
        && Array.TrueForAll(Tags, tag => Has(description, tag)) && !Array.Exists(Without, tag => Has(description, tag))
        && (Centre is not { } centre || (description.Place is { } place && Ground.Metres(centre, place) <= Metres));

    /// <summary>Whether an asset can be in both, as far as the two documents tell.</summary>
    public bool Meets(RuleScope other) =>
        Overlap(Authorities, other.Authorities) && Overlap(Districts, other.Districts) && Overlap(Assets, other.Assets)
        && !Tags.Intersect(other.Without).Any() && !other.Tags.Intersect(Without).Any()
        && (Centre is not { } a || other.Centre is not { } b || Ground.Metres(a, b) <= Metres + other.Metres);

    private static bool IsAmong(string[] words, string? word) => words.Length == 0 || Array.IndexOf(words, word) >= 0;

    private static bool Has(Description description, string tag) => description.Tags is { } tags && Array.IndexOf(tags, tag) >= 0;

    private static bool Overlap(string[] a, string[] b) => a.Length == 0 || b.Length == 0 || a.Intersect(b).Any();
}
