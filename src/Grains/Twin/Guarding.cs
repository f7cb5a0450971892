using Beffroi.Control;
using Beffroi.Language;

namespace Beffroi.Twin;

/// <summary>
/// Holds of work orders: where somebody works, nothing is commanded from afar. A hold goes up from an asset to what supplies it, as switching that would put it under tension, and down from
/// there to all that hangs on the same part. It travels as effects of the assets' own changes: once, in order, whatever is killed. Pure.
/// </summary>
public static class Guarding
{
    /// <summary>The code of the refusal.</summary>
    public const string AgentOnSite = "agent-on-site";

    /// <summary>So many that ended are remembered, to know a late word on one of them.</summary>
    private const int Remembered = 8;

    /// <summary>What a work order itself says.</summary>
    public static Outcome Decide(AssetTurn turn, SiteHold hold)
    {
        if (turn.State.Description is null || turn.State.Retired)
        {
            return Outcome.Refused(RejectionCode.UnknownAsset, $"There is no asset {turn.Asset}.", "Nothing is commanded of it either.");
        }

        if (Find(turn.State, hold.Order, null) is { } known && known.Hold.Version >= hold.Version)
        {
            return Outcome.Unchanged;
        }

        Take(turn, new(hold), depth: 0);
        foreach (var link in Supplies(turn.Kind))
        {
            TellUp(turn, link, hold, 1);
        }

        return Outcome.Taken;
    }

    /// <summary>What another asset says: that somebody works on it, or on something on its circuit.</summary>
    public static Outcome Receive(AssetTurn turn, AssetId from, EffectContent told)
    {
        var site = told.Site! with { From = from };
        var known = Find(turn.State, site.Hold.Order, from);
        if (known != site && (known is not null || site.Hold.Held) && (site.Up || Supplies(turn.Kind).Any(link => link.Name == site.Link)))
        {
            Take(turn, site, told.Depth);
        }

        return Outcome.Taken;
    }

    /// <summary>A new dependant hears of what is held here; one that leaves hears that it is no longer concerned.</summary>
    public static void Join(AssetTurn turn, Dependant dependant, bool gone, int depth)
    {
        foreach (var site in turn.State.Sites?.Where(s => s.Hold.Held && s.From != dependant.Asset).ToArray() ?? [])
        {
            Tell(turn, dependant.Asset, new(site.Hold with { Held = !gone }, null, dependant.Link), depth + 1);
        }

        foreach (var site in gone ? turn.State.Sites?.Where(s => s.Hold.Held && s.From == dependant.Asset && s.Up).ToArray() ?? [] : [])
        {
            Take(turn, site with { Hold = site.Hold with { Held = false } }, depth);
        }
    }

    /// <summary>What supplies the asset from now on hears of the work on it.</summary>
    public static void Relink(AssetTurn turn, Link link)
    {
        if (link.Carries == LinkCarries.Supply)
        {
            foreach (var site in turn.State.Sites?.Where(s => s.Hold.Held && s.From is null).ToArray() ?? [])
            {
                TellUp(turn, link, site.Hold, 1);
            }
        }
    }

    /// <summary>Why nothing may be commanded: by every order somebody is on site for; null for none.</summary>
    public static Inhibition? Of(AssetKind kind, Sight sight) => sight.State.Sites is null ? null : Sites(kind, sight) switch
    {
        [] => null,
        [{ Hold: var hold }] => new(
            AgentOnSite, $"{hold.Who} is on site for work order {hold.Order}: remote commands are locked.", $"Wait until work order {hold.Order} has left the site, or call {hold.Who}."),
        var sites => new(
            AgentOnSite,
            $"{Phrase.Join(", ", sites.Select(site => Phrase.Of($"{site.Hold.Who} (work order {site.Hold.Order})")))} are on site: remote commands are locked.",
            "Wait until all of them have left the site, or call them."),
    };

    /// <summary>What holds it, once for each order, in the order it was told.</summary>
    public static HeldSite[] Sites(AssetKind kind, Sight sight) =>
        [.. (sight.State.Sites ?? []).Where(site => site.Hold.Held && Concerns(kind, sight.State, site)).DistinctBy(site => site.Hold.Order)];

    /// <param name="from">Who is said to have told it; null for the order itself.</param>
    public static HoldAnswer Answer(AssetKind kind, AssetId asset, AssetState state, long order, AssetId? from, Instant now)
    {
        var sight = new Sight(state, now);
        var sites = state.Sites?.Where(s => s.Hold.Order == order).ToArray() ?? [];
        var concerned = sites.Length == 0 ? IsToHear(kind, state, from) : Array.Exists(sites, site => Concerns(kind, state, site));
        return new(
            concerned, Array.Exists(sites, site => site.Hold.Held && Concerns(kind, state, site)),
            concerned && state.Controls?.Exists(c => c.Order is { State: OrderState.Sent } or { State: OrderState.Queued, Attempts: > 0 }) == true,
            concerned && kind.Controls.Any(control => control.ReachOf(kind, sight).Way == ReachWay.Predicted || !control.Default(sight).IsNone),
            sites.Length == 0 ? [] : Partners(kind, asset, state));
    }

    public static void Apply(AssetState state, HeldSite site)
    {
        var sites = state.Sites ??= [];
        sites.RemoveAll(s => s.Hold.Order == site.Hold.Order && s.From == site.From);
        if (site.Hold.Held || site.From is null)
        {
            sites.Add(site);
        }

        var ended = sites.Where(s => !s.Hold.Held).ToArray();
        foreach (var old in ended.Take(Math.Max(0, ended.Length - Remembered)))
        {
            sites.Remove(old);
        }
    }

    // What is told on its way to an asset has not come there yet: it may not be counted as free.
    private static bool IsToHear(AssetKind kind, AssetState state, AssetId? from) =>
        state is { Description: not null, Retired: false } && (from is null || SupplyOf(kind, state).Contains(from.Value) || state.Dependants?.Exists(d => d.Asset == from) == true);

    private static void Take(AssetTurn turn, HeldSite site, int depth)
    {
        turn.Note(site);
        if (depth >= Telling.DeepestChain)
        {
            return;
        }

        foreach (var dependant in turn.State.Dependants?.ToArray() ?? [])
        {
            Tell(turn, dependant.Asset, new(site.Hold, null, dependant.Link), depth + 1);
        }
    }

    private static void TellUp(AssetTurn turn, Link link, SiteHold hold, int depth)
    {
        if (turn.State.Description?.Links is { } links && links.TryGetValue(link.Name, out var target) && target is { } supply)
        {
            Tell(turn, supply, new(hold with { Part = link.Branch?.TextIn(turn.State.Description) }, null, link.Name, Up: true), depth);
        }
    }

    private static void Tell(AssetTurn turn, AssetId target, HeldSite site, int depth) =>
        turn.Tell(target, new() { Form = EffectForm.Site, Name = site.Link ?? "", At = turn.Now, Site = site, Depth = depth });

    // Of what an asset hangs on, only what is done to its own part concerns it; a part that is not told is every part.
    private static bool Concerns(AssetKind kind, AssetState state, HeldSite site)
    {
        if (site.From is null || site.Up || site.Hold.Part is null)
        {
            return true;
        }

        var own = kind.Links.FirstOrDefault(link => link.Name == site.Link)?.Branch is { } branch && state.Description is { } described ? branch.TextIn(described) : null;
        return own is null || own == site.Hold.Part;
    }

    private static AssetId[] Partners(AssetKind kind, AssetId asset, AssetState state) =>
    [
        .. (state.Dependants ?? []).Select(d => d.Asset)
            .Concat(SupplyOf(kind, state)).Where(partner => partner != asset).Distinct(),
    ];

    private static IEnumerable<AssetId> SupplyOf(AssetKind kind, AssetState state) =>
        Supplies(kind).Select(link => state.Description?.Links?.GetValueOrDefault(link.Name)).OfType<AssetId>();

    private static IEnumerable<Link> Supplies(AssetKind kind) => kind.Links.Where(link => link.Carries == LinkCarries.Supply);

    private static HeldSite? Find(AssetState state, long order, AssetId? from) => state.Sites?.Find(s => s.Hold.Order == order && s.From == from);
}
