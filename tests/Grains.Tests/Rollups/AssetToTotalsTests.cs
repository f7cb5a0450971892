using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>From the reading of a real kind to every total above it, to its series, and to the registers.</summary>
public sealed class AssetToTotalsTests(Borough borough) : IClassFixture<Borough>
{
    [Fact]
    public async Task Totals_are_the_fold_of_the_assets_views()
    {
        await borough.Light("T-1", "t-centre", "t-town", 38.5);
        await borough.Light("T-2", "t-centre", "t-town", 61.5);
        await borough.Grains.Asset(Borough.Lamp("T-3")).Describe(new() { District = "t-centre", Authority = "t-town" }, new("test"));
        await borough.Rollups.Settle();

        var views = new List<AssetView>();
        foreach (var key in new[] { "T-1", "T-2", "T-3" })
        {
            views.Add((await borough.Grains.Asset(Borough.Lamp(key)).View())!);
        }

        var catalogue = Catalogue.Of(typeof(Catalogue).Assembly).ToDocument();
        var measures = catalogue.Kinds.Single(k => k.Key == "luminaire").Measures;
        var power = Array.FindIndex(measures, m => m is { Property: "power", Form: MeasureForm.Sum });
        var offset = measures.Take(power).Sum(m => m.Form switch { MeasureForm.Sum => 1, MeasureForm.Mean => 2, _ => m.States.Length });
        var expected = views.Select(v => v.Properties.Single(p => p.Property == "power")).Where(p => !p.Value.IsNone).Sum(p => p.Value.Number);
        foreach (var totals in await borough.Rollups.Read([NodeId.Cell("t-centre", "lighting"), NodeId.District("t-centre"), NodeId.Authority("t-town")]))
        {
            var kind = totals.Kinds["luminaire"];
            Assert.Equal(expected, kind.Measures.Sum(m => m[offset]) / (double)measures[power].Scale);
            Assert.Equal(Enum.GetValues<Knowledge>().Select(k => (long)views.Count(v => v.Knowledge == k)), kind.ByKnowledge);
            Assert.Equal(Enum.GetValues<Priority>().Select(p => (long)views.Count(v => v.WorstAlarm == p)), kind.ByPriority);
        }
    }

    [Fact]
    public async Task A_lamp_that_moves_and_one_that_retires_leave_their_totals()
    {
        await borough.Light("M-1", "m-north", "m-town", 40);
        await borough.Light("M-2", "m-north", "m-town", 50);
        await borough.Rollups.Settle();
        await borough.Grains.Asset(Borough.Lamp("M-1")).Describe(new() { District = "m-south" }, new("test"));
        await borough.Grains.Asset(Borough.Lamp("M-2")).Retire(new("test"));
        await borough.Rollups.Settle();

        var totals = await borough.Rollups.Read([NodeId.District("m-north"), NodeId.District("m-south"), NodeId.Authority("m-town")]);
        Assert.Equal([0, 1, 1], totals.Select(t => t.Kinds.Values.Sum(k => k.Members)));
    }

    [Fact]
    public async Task A_series_says_its_readings_its_figures_and_its_gaps()
    {
        var now = Borough.Now;
        await borough.Light("H-1", "h", "h-town", 10);
        double[] powers = [12, 99, 14, 15];
        foreach (var (i, power) in powers.Index())
        {
            await borough.Observe("H-1", power, now - TimeSpan.FromHours(4 - i));
        }

        var query = new Beffroi.History.SeriesQuery { Asset = Borough.Lamp("H-1"), Property = "power", From = now - TimeSpan.FromHours(6), To = now + TimeSpan.FromHours(1) };
        var series = await borough.History.Read(query);
        Assert.Equal([12, 99, 14, 15, 10], series.Points.Select(p => p.Last));
        Assert.True(series.Raw);
        Assert.Null(series.RetainedFrom);
        Assert.All(series.Gaps, g => Assert.True(g.To <= Borough.Now));
        Assert.Equal(query.From, series.Gaps[0].From);

        var reduced = await borough.History.Read(query with { Points = 2 });
        Assert.Equal((5, 99, 10), (reduced.Points.Sum(p => p.Count), reduced.Points.Max(p => p.Max), reduced.Points.Min(p => p.Min)));
        Assert.False(reduced.Raw);

        var first = await borough.History.Raw(query, after: null, limit: 2);
        var rest = await borough.History.Raw(query, first[^1].Reading.At, limit: 100);
        Assert.Equal([12, 99, 14, 15, 10], first.Concat(rest).Select(r => r.Reading.Value.Number));
        Assert.Equal([true, true, true, true, false], first.Concat(rest).Select(r => r.Reading.Late));
        Assert.NotNull((await borough.History.Read(query with { From = now - TimeSpan.FromDays(20 * 365) })).RetainedFrom);
        Assert.Empty((await borough.History.Read(query with { Property = "no-such-thing" })).Points);
    }

    [Fact]
    public async Task The_inventory_answers_by_filter_and_page()
    {
        foreach (var key in new[] { "I-1", "I-2", "I-3" })
        {
            await borough.Light(key, "i-east", "i-town", 1);
        }

        var page = await borough.Inventory.Find(new() { Authority = "i-town", Limit = 2 });
        var next = await borough.Inventory.Find(new() { Authority = "i-town", Limit = 2, After = page[^1].Asset });
        Assert.Equal(["I-1", "I-2", "I-3"], page.Concat(next).Select(e => e.Asset.Key));
        Assert.Equal(page[0], await borough.Inventory.Get(page[0].Asset));
        Assert.True(await borough.Inventory.Revision() >= next[0].Revision);
        Assert.Single(await borough.Inventory.Find(new() { Authority = "i-town", Limit = -5 }));
    }

    [Fact]
    public async Task An_open_alarm_is_in_the_register_and_in_the_totals()
    {
        await borough.Light("A-1", "a-west", "a-town", 1);
        await borough.Grains.Asset(AssetId.Of("cabinet", "A-CAB")).Describe(new() { District = "a-west", Authority = "a-town" }, new("test"));
        await borough.Grains.Asset(AssetId.Of("cabinet", "A-CAB")).Observe([new() { Source = "test", Measurements = [new("door", Value.Of(true))] }]);
        await borough.Rollups.Settle();

        var open = (await borough.Alarms.Open(0, 100)).Where(a => a.Asset.Key == "A-CAB").ToArray();
        var kind = (await borough.Rollups.Read([NodeId.District("a-west")]))[0].Kinds["cabinet"];
        Assert.Equal(open.Length > 0, kind.ByPriority[0] == 0);
        Assert.All(open, a => Assert.Equal(1, kind.ByPriority[(int)open.Min(o => o.Priority)]));
    }
}
