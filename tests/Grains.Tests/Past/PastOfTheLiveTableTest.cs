using Beffroi.Alarms;
using Beffroi.Control;
using Beffroi.Feed;
using Beffroi.Journal;
using Beffroi.Rollups;
using Beffroi.Scenarios.Running;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace Beffroi.Past;

/// <summary>What screens showed live is what the past shows of that instant: for every asset, with its alarms and totals.</summary>
public sealed class PastOfTheLiveTableTest(Borough borough) : IClassFixture<Borough>
{
    private static readonly string[] Keys = ["P-1", "P-2", "P-3", "P-4", "P-5"];

    [Fact]
    public async Task The_live_table_captured_at_an_instant_is_the_past_city_at_it()
    {
        foreach (var (i, key) in Keys.Index())
        {
            await borough.Light(key, i < 3 ? "p-centre" : "p-south", "p-town", 20 + i);
        }

        await borough.Observe("P-2", "temperature", 85);
        await borough.Grains.Asset(Borough.Lamp("P-4")).Retire(new("test"));
        var first = await Capture();
        await borough.Observe("P-1", "power", 3);
        await borough.Grains.Asset(Borough.Lamp("P-5")).Command([new("c-1", "level", CommandVerb.Set, Value.Of(40), ControlSlot.Operator, "test", null, null, new("test", "night"))]);
        await borough.Observe("P-2", "temperature", 20);
        var second = await Capture();
        await borough.Light("P-6", "p-centre", "p-town", 12);
        await borough.Observe("P-3", "power", 55);

        await Same(first);
        await Same(second);
        var film = await Past(first.At).Film(first.At, second.At, second.At - first.At);
        var played = film.SelectMany(frame => frame.Entries).GroupBy(entry => entry.Ordinal).Select(entries => entries.Last());
        Assert.Equal(second.Table.Select(Look), played.OrderBy(entry => entry.Ordinal).Select(Look));
    }

    /// <summary>A scenario that starts from an instant takes what stood then.</summary>
    [Fact]
    public async Task A_cut_holds_what_was_commanded_at_its_instant()
    {
        var lamp = Borough.Lamp("P-7");
        await borough.Light("P-7", "p-north", "p-other", 20);
        var before = Borough.Now;
        await Task.Delay(5, TestContext.Current.CancellationToken);
        await borough.Grains.Asset(lamp).Command([new("c-7", "level", CommandVerb.Set, Value.Of(40), ControlSlot.Operator, "test", null, null, new("test", "night"))]);
        var (codec, catalogue) = (borough.Services.GetRequiredService<AssetCodec>(), borough.Services.GetRequiredService<Catalogue>());
        var reader = new StateReader(borough.Services.GetRequiredService<IJournalStore>(), borough.Services.GetRequiredService<PastFold>(), codec, catalogue);
        var (then, now) = (await reader.Past(before, default), await reader.Now(Borough.Now, default));

        Assert.Empty(Of(then).Orders);
        var order = Assert.Single(Of(now).Orders);
        Assert.Equal(("level", 40, Instant.Never), (order.Control.Name, order.Value.Number, order.Until));
        Assert.Equal((before, null), (then.At, then.AsOf));
        Assert.Contains(Of(then).Assets, asset => asset.Asset == lamp && asset.Description.District == "p-north");
        Assert.Empty((await reader.Past(before - TimeSpan.FromDays(9), default)).Assets);

        StartStates Of(ScenarioCut cut)
        {
            var of = Array.IndexOf(cut.Assets, lamp);
            return new(cut with { Assets = [lamp], States = [cut.States[of]] }, catalogue, codec, before);
        }
    }

    private IPast Past(Instant at) => borough.Grains.GetGrain<IPast>(IPast.KeyOf(at));

    private async Task<Captured> Capture()
    {
        await AtRest();
        await borough.Rollups.Settle();
        var board = borough.Grains.GetGrain<ILiveBoard>(ILiveBoard.KeyOf(borough.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress));
        var watcher = borough.Grains.CreateObjectReference<ILiveWatcher>(new FrameLog());
        var table = (await board.Watch(watcher, whole: true)).Entries;
        await board.Leave(watcher);
        var views = await Views();
        return new(Borough.Now, [.. table.OrderBy(entry => entry.Ordinal)], await borough.Alarms.Find(new()), await borough.Rollups.Read([NodeId.Territory, NodeId.Authority("p-town"), NodeId.District("p-centre")]), views);
    }

    /// <summary>Waits for what one asset's change does to others: no instant is captured while a change of it is under way.</summary>
    private async Task AtRest()
    {
        var before = await Views();
        for (var looks = 0; looks < 100; looks++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            var now = await Views();
            if (now.Zip(before).All(pair => pair.First.Version == pair.Second.Version && pair.First.CommittedVersion == pair.First.Version))
            {
                return;
            }

            before = now;
        }

        Assert.Fail("The lamps did not come to rest within ten seconds.");
    }

    private async Task<AssetView[]> Views()
    {
        var views = new List<AssetView>();
        foreach (var key in Keys)
        {
            views.Add((await borough.Grains.Asset(Borough.Lamp(key)).View())!);
        }

        return [.. views];
    }

    private async Task Same(Captured captured)
    {
        var past = Past(captured.At);
        Assert.Equal(captured.Table, (await past.Whole(captured.At)).Entries);
        Assert.Equal(captured.Alarms.Select(Said), (await past.Alarms(captured.At)).Select(Said));
        var totals = await past.Totals([.. captured.Totals.Select(node => node.Node)], captured.At);
        Assert.Equivalent(captured.Totals.Select(node => node.Kinds), totals.Select(node => node.Kinds), strict: true);
        foreach (var view in captured.Views)
        {
            Assert.Equivalent(view with { AsOf = captured.At }, await past.View(view.Asset, captured.At), strict: true);
        }

        var cover = await past.Cover(captured.At);
        Assert.Empty(cover.Untold);
        Assert.Equal((captured.Table.Length, null), (cover.Assets, cover.AsOf));
    }

    private static (AssetId, string, AlarmState, Priority, Instant) Said(AlarmRecord alarm) => (alarm.Asset, alarm.Code, alarm.State, alarm.Priority, alarm.Since);

    private static (int, Mark, float) Look(LiveEntry entry) => (entry.Ordinal, entry.Mark, entry.Main);

    private sealed record Captured(Instant At, LiveEntry[] Table, AlarmRecord[] Alarms, Totals[] Totals, AssetView[] Views);
}
