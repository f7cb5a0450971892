using Beffroi.Control;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Tests.Control;

/// <summary>Commands in a cluster: through the journal, the outbox and the registers, to an outlet and back.</summary>
public sealed class OrdersTest(Borough borough) : IClassFixture<Borough>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_reaches_its_outlet_after_the_commit_and_stands_in_the_register()
    {
        var asset = await Enrol("O-1");
        Assert.Equal(Outcome.Taken, await Command(asset, "o-1", 40));
        await Until(() => Sent(asset).Any());
        await asset.Upkeep().Progress([new(Sent(asset).Single().Id, OrderState.Acknowledged)]);
        await borough.Observe("O-1", "level", 40);

        var entry = Assert.Single(await borough.Grains.GetGrain<IOrders>(0).Find(new(Id: "o-1", Asset: asset.Id)));
        Assert.Equal((asset.Id, OrderState.Confirmed, 1), (entry.Asset, entry.Order.State, entry.Order.Attempts));
        Assert.Empty(await borough.Grains.GetGrain<IOrders>(0).Find(new(Open: true, Asset: asset.Id)));
    }

    [Fact]
    public async Task While_the_outlet_is_away_only_the_newest_order_is_kept_and_sent_once_with_its_id()
    {
        var asset = await Enrol("O-2");
        borough.Devices.Away = true;
        await Command(asset, "o-1", 40);
        await Command(asset, "o-2", 60);
        await Task.Delay(300, Cancel);
        borough.Devices.Away = false;
        await Until(() => Sent(asset).Any());
        await Task.Delay(500, Cancel);

        Assert.Equal(60, Assert.Single(Sent(asset)).Value.Number);
        var orders = (await asset.Grain.Controls())!.Controls.Single().Orders;
        Assert.Equal([OrderState.Sent, OrderState.Superseded], orders.Select(o => o.State));
    }

    [Fact]
    public async Task An_asset_that_is_loaded_again_in_mid_command_goes_on_with_the_same_order()
    {
        var asset = await Enrol("O-3");
        borough.Devices.Away = true;
        await Command(asset, "o-1", 40);
        var before = (await asset.Grain.Controls())!.Controls.Single();
        await borough.Unload(asset.Id);
        var after = (await asset.Grain.Controls())!.Controls.Single();
        borough.Devices.Away = false;
        await Until(() => Sent(asset).Any());
        await Task.Delay(300, Cancel);

        Assert.Equal((before.Orders[0].Id, before.Target), (after.Orders[0].Id, after.Target));
        Assert.Equal(before.Orders[0].Id, Assert.Single(Sent(asset)).Id);
    }

    [Fact]
    public async Task A_group_asks_every_member_and_tells_who_refused()
    {
        var members = new[] { await Enrol("G-1"), await Enrol("G-2"), await Enrol("G-3", retired: true) };
        var group = borough.Grains.GetGrain<ICommandGroup>("group-1");
        await group.Start(new()
        {
            Id = "group-1",
            At = Borough.Now,
            Members = [.. members.Select(m => m.Id)],
            Request = new("group-1", "level", CommandVerb.Set, Value.Of(30), ControlSlot.Event, "group/group-1", null, null, new("Ada", "a market"), "group-1"),
        });
        await Until(() => Sent(members[0]).Any() && Sent(members[1]).Any());
        CommandGroupProgress progress;
        do
        {
            await Task.Delay(20, Cancel);
            progress = (await group.Read())!;
        }
        while (!progress.Group.Asked || progress.States.GetValueOrDefault(OrderState.Sent) < 2);

        Assert.Equal((members[2].Id, RejectionCode.RetiredAsset), (progress.Group.Refused.Single().Asset, progress.Group.Refused.Single().Code));
        Assert.Equal((0, 0), (progress.Unordered, progress.Unasked));
        Assert.True(await group.Relinquish(new("Ada", "over")));
        Assert.Empty((await members[0].Grain.Controls())!.Controls.Single().Entries);
    }

    private async Task<Member> Enrol(string key, bool retired = false)
    {
        var member = new Member(Borough.Lamp(key), borough.Grains);
        Assert.False((await member.Grain.Describe(new() { Name = key }, new("test"))).IsRefused);
        if (retired)
        {
            await member.Grain.Retire(new("test"));
        }

        return member;
    }

    private IEnumerable<DeviceOrder> Sent(Member member) => borough.Devices.Sent.Where(o => o.Asset == member.Id);

    private static async Task<Outcome> Command(Member member, string id, double level) => (await member.Grain.Command(
        [new(id, "level", CommandVerb.Set, Value.Of(level), ControlSlot.Operator, "operator/Ada", null, null, new("Ada", "a test"))]))[0];

    private static async Task Until(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(10, patience.Token);
        }
    }

    private sealed record Member(AssetId Id, IGrainFactory Grains)
    {
        public IAsset Grain => Grains.Asset(Id);

        public IAssetUpkeep Upkeep() => Grains.Upkeep(Id);
    }
}
