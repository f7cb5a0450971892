using Beffroi.Control;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the register of orders.</summary>
public abstract class OrderStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    [Fact]
    public async Task Orders_are_kept_whole_and_come_newest_first_in_pages()
    {
        var scribe = await Scribe.Own(Stores);
        OrderEntry[] entries = [Entry("1-a", 1, 10), Entry("1-b", 2, 10), Entry("1-c", 3, 5)];
        await scribe.Put([.. entries.Select(e => new RegisterWrite.OrderPut(e))]);

        var found = await Find(new());
        Assert.Equal(["1-b", "1-a", "1-c"], found.Select(e => e.Order.Id));
        Assert.Equivalent(entries[1], found[0], strict: true);
        Assert.Equal(["1-a"], (await Find(new(After: "1-b", Limit: 1))).Select(e => e.Order.Id));
        Assert.Empty(await Find(new(After: "1-c")));
    }

    [Fact]
    public async Task They_are_found_by_what_they_are()
    {
        var scribe = await Scribe.Own(Stores);
        var ended = Entry("1-b", 2, 11, OrderState.Confirmed) with { Asset = Some.Lamp(2) };
        var grouped = Entry("1-c", 3, 12);
        grouped = grouped with { Order = grouped.Order with { Group = "g-1", Command = "c-9" } };
        await scribe.Put(new RegisterWrite.OrderPut(Entry("1-a", 1, 10)), new RegisterWrite.OrderPut(ended), new RegisterWrite.OrderPut(grouped));

        Assert.Equal(["1-c", "1-a"], (await Find(new(Open: true))).Select(e => e.Order.Id));
        Assert.Equal(["1-b"], (await Find(new(Open: false))).Select(e => e.Order.Id));
        Assert.Equal(["1-b"], (await Find(new(State: OrderState.Confirmed))).Select(e => e.Order.Id));
        Assert.Equal(["1-b"], (await Find(new(Asset: Some.Lamp(2)))).Select(e => e.Order.Id));
        Assert.Equal(["1-c"], (await Find(new(Group: "g-1"))).Select(e => e.Order.Id));
        Assert.Equal(["1-c"], (await Find(new(Id: "c-9"))).Select(e => e.Order.Id));
        Assert.Equal(["1-a"], (await Find(new(Id: "1-a"))).Select(e => e.Order.Id));
        Assert.Equal(new Dictionary<OrderState, int> { [OrderState.Queued] = 1 }, await Stores.Orders.Count("g-1", None));
    }

    [Fact]
    public async Task A_step_replaces_the_order_and_an_older_version_changes_nothing()
    {
        var scribe = await Scribe.Own(Stores);
        await scribe.Put(new RegisterWrite.OrderPut(Entry("1-a", 2, 10, OrderState.Sent)));
        await scribe.Put(new RegisterWrite.OrderPut(Entry("1-a", 3, 10, OrderState.Confirmed)), new RegisterWrite.OrderPut(Entry("1-a", 2, 10, OrderState.Sent)));

        Assert.Equal(OrderState.Confirmed, Assert.Single(await Find(new())).Order.State);
    }

    [Fact]
    public async Task Old_ones_that_have_ended_leave_with_the_next_order_of_their_asset()
    {
        var scribe = await Scribe.Own(Stores);
        const long Day = 86_400_000_000;
        await scribe.Put(new RegisterWrite.OrderPut(Entry("1-a", 1, 0, OrderState.Confirmed)), new RegisterWrite.OrderPut(Entry("1-b", 2, 1)));
        await scribe.Put(new RegisterWrite.OrderPut(Entry("1-c", 3, 91 * Day)));

        Assert.Equal(["1-c", "1-b"], (await Find(new())).Select(e => e.Order.Id));
    }

    [Fact]
    public async Task A_group_is_kept_whole_and_counts_the_newest_order_of_each_member()
    {
        var scribe = await Scribe.Own(Stores);
        var group = new CommandGroup
        {
            Id = "g-1", At = Some.Noon, Members = [Some.Lamp(1), Some.Lamp(2)],
            Request = new("g-1", "level", CommandVerb.Set, Value.Of(30), ControlSlot.Event, "group/g-1", null, Some.NextDay, new("Zoé", "marché"), "g-1"),
        };
        OrderEntry Of(OrderEntry entry) => entry with { Order = entry.Order with { Group = "g-1" } };
        await scribe.Put(new RegisterWrite.GroupPut(group), new RegisterWrite.OrderPut(Of(Entry("1-a", 1, 10, OrderState.Failed))), new RegisterWrite.OrderPut(Of(Entry("1-b", 2, 11))));
        Assert.Equal(["g-1"], await Stores.Orders.GroupsUnderWay(None));
        await scribe.Put(new RegisterWrite.GroupPut(group with { Asked = true, Refused = [new(Some.Lamp(2), "door-open", "Ouverte.")] }));

        var kept = await Stores.Orders.Group("g-1", None);
        Assert.Equal((true, "door-open", group.Request), (kept!.Asked, kept.Refused[0].Code, kept.Request));
        Assert.Equal(group.Members, kept.Members);
        Assert.Empty(await Stores.Orders.GroupsUnderWay(None));
        Assert.Null(await Stores.Orders.Group("g-2", None));
        Assert.Equal(new Dictionary<OrderState, int> { [OrderState.Queued] = 1 }, await Stores.Orders.Count("g-1", None));
    }

    private Task<OrderEntry[]> Find(OrderFilter filter) => Stores.Orders.Find(filter, None);

    private static OrderEntry Entry(string id, long version, long at, OrderState state = OrderState.Queued) => new(Some.Lamp(1), new()
    {
        Id = id,
        Command = "c-" + id,
        Control = "level",
        Value = Value.Of(40),
        Slot = ControlSlot.Operator,
        Source = "operator/zoé",
        Cause = new("Zoé", "fête"),
        Steps = [new(OrderState.Requested, new(at)), new(state, new(at + 1), "détail")],
        Expiry = new(at + 100),
        ConfirmBy = new(at + 50),
        Attempts = 1,
    }, version);
}
