using Beffroi.Journal;
using Beffroi.Language;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the firings of rules.</summary>
public abstract class FiringStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    [Fact]
    public async Task A_firing_is_kept_whole_also_past_a_stop()
    {
        var scribe = await Scribe.Own(Stores);
        Phrase did = $"luminaire level = {100}: {Phrase.Of($"A {"luminaire"} has no property '{"{0}"}'.")}";
        var firing = Fired("a", 0, Value.Of(true)) with { Dry = true, Commands = 3, Actions = ["luminaire level = 100 à l’arrêt", "x"], Did = [did, "x"] };
        firing = firing with { Trigger = firing.Trigger with { Said = $"{"power"} changed" } };
        await scribe.Put(new RegisterWrite.Fired(firing));
        await Reopen();

        var kept = Assert.Single(await Stores.Firings.Read("a", Some.Noon, Instant.Never, long.MaxValue, 10, None)).Firing;
        Assert.Equal(firing.Actions, kept.Actions);
        Assert.Equal(firing.Did!, kept.Did);
        Assert.Equal(firing with { Actions = [], Did = null }, kept with { Actions = [], Did = null });
    }

    [Fact]
    public async Task Pages_are_newest_first_and_counts_by_rule()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put([.. Enumerable.Range(0, 5).Select(i => new RegisterWrite.Fired(Fired("a", i, Value.Of(i)))), new RegisterWrite.Fired(Fired("b", 1, Value.Of("on")))]);

        var first = await Stores.Firings.Read("a", Some.Noon, Instant.Never, long.MaxValue, 3, None);
        Assert.Equal([4, 3, 2], first.Select(f => f.Firing.Trigger.Value.Number));
        Assert.Equal([1, 0], (await Stores.Firings.Read("a", Some.Noon, Instant.Never, first[^1].Id, 3, None)).Select(f => f.Firing.Trigger.Value.Number));
        Assert.Equal([1], (await Stores.Firings.Read("a", Some.Noon + TimeSpan.FromMinutes(1), Some.Noon + TimeSpan.FromMinutes(2), long.MaxValue, 3, None)).Select(f => f.Firing.Trigger.Value.Number));

        var counts = await Stores.Firings.Count(Some.Noon + TimeSpan.FromMinutes(1), None);
        Assert.Equal((4, 1), (counts["a"], counts["b"]));
    }

    [Fact]
    public async Task Old_firings_are_forgotten_and_no_others()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put([.. Enumerable.Range(0, 5).Select(i => new RegisterWrite.Fired(Fired("a", i, Value.Of(i)))), new RegisterWrite.Fired(Fired("b", 1, Value.Of("on")))]);
        await scribe.Put(new RegisterWrite.FiringsForgotten(Some.Noon + TimeSpan.FromMinutes(3)));
        await Reopen();

        Assert.Equal([4, 3], (await Stores.Firings.Read("a", new(0), Instant.Never, long.MaxValue, 10, None)).Select(f => f.Firing.Trigger.Value.Number));
        Assert.Empty(await Stores.Firings.Read("b", new(0), Instant.Never, long.MaxValue, 10, None));
    }

    private static Firing Fired(string rule, int minute, Value value)
    {
        var (asset, at) = (AssetId.Of("luminaire", "L-1"), Some.Noon + TimeSpan.FromMinutes(minute));
        return new() { Rule = rule, RuleVersion = 2, Asset = asset, Version = 7 + minute, At = at, Trigger = new(asset, 7, "power", value, at, "power changed") { Total = minute == 0 ? null : new(NodeId.District("centre"), "luminaire", 90, 80 + minute) }, Actions = ["x"] };
    }
}
