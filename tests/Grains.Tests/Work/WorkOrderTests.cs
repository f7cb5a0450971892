using Beffroi.Rollups;
using Beffroi.Twin;
using Orleans.Core.Internal;
using Xunit;

namespace Beffroi.Work;

/// <summary>Orders as desks and agents write them, on one silo over a database in memory.</summary>
public sealed class WorkOrderTests(Borough town) : IClassFixture<Borough>
{
    private IWorkDesk Desk => town.Grains.GetGrain<IWorkDesk>(0);

    [Fact]
    public async Task The_same_order_asked_for_by_many_at_once_is_one()
    {
        await town.Light("W-1", "centre", "chalons", 40);
        var draft = Draft("W-1");
        var made = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Desk.Create(draft)));
        Assert.Single(made.Select(m => m.Order).Distinct());
        Assert.Single(made, m => !m.Outcome.IsUnchanged);

        var order = await Order(made[0].Order!.Value).Read();
        Assert.Equal(("lighting", "chalons", "centre", WorkState.Created, true), (order!.Head.Subject.Department, order.Head.Subject.Authority, order.Head.Subject.District, order.Head.State, order.IsWhole));
    }

    [Fact]
    public async Task At_an_instant_of_the_past_an_order_is_what_it_was_then()
    {
        await town.Light("W-then", "centre", "chalons", 40);
        var order = (await Desk.Create(Draft("W-then"))).Order!.Value;
        var created = (await Order(order).Read())!.Head.ChangedAt;
        await Task.Delay(2, TestContext.Current.CancellationToken);
        await Write(order, WorkState.Cancelled, text: "a mistake");

        var filter = new WorkFilter { Now = created, Asset = Borough.Lamp("W-then"), States = WorkFilter.Open };
        var (page, counts) = await Desk.FindAt(filter, created);
        Assert.Equal((order, WorkState.Created), (page.Orders.Single().Order, page.Orders.Single().State));
        Assert.Equal(1, counts.States[WorkState.Created]);
        Assert.Empty((await Desk.Find(filter)).Orders);
        Assert.Empty((await Desk.FindAt(filter, created + TimeSpan.FromSeconds(-1))).Page.Orders);
        Assert.Equal((WorkState.Created, 1), (await Order(order).ReadAt(created)) is { } then ? (then.Head.State, then.Entries.Length) : default);
        Assert.Null(await Order(order).ReadAt(created + TimeSpan.FromSeconds(-1)));
    }

    [Fact]
    public async Task There_is_one_open_order_of_an_alarm()
    {
        await town.Light("W-2", null, null, 40);
        var one = (await Desk.Create(Draft("W-2") with { Only = "alarm/x" })).Order;
        Assert.Equal((one, true), await Desk.Create(Draft("W-2") with { Only = "alarm/x" }) is var again ? (again.Order, again.Outcome.IsUnchanged) : default);
        await Write(one!.Value, WorkState.Cancelled, text: "a mistake");
        Assert.NotEqual(one, (await Desk.Create(Draft("W-2") with { Only = "alarm/x" })).Order);
    }

    [Fact]
    public async Task What_is_no_order_is_refused()
    {
        Assert.Equal("unknown-asset", (await Desk.Create(Draft("W-none"))).Outcome.Code);
        await town.Light("W-3", null, null, 40);
        Assert.Equal("no-title", (await Desk.Create(Draft("W-3") is var d ? d with { Subject = d.Subject with { Title = " " } } : null!)).Outcome.Code);
        Assert.Equal("unknown-alarm", (await Desk.Create(Draft("W-3") is var e ? e with { Subject = e.Subject with { Alarm = new(Borough.Lamp("W-3"), "lamp-out") } } : null!)).Outcome.Code);
        Assert.Equal("unknown-work-order", (await Order(99_999).Write(Step(WorkState.Qualified), null)).Outcome.Code);
        Assert.Null(await Order(99_999).Read());
    }

    [Fact]
    public async Task Whoever_sees_the_order_is_refused_what_cannot_be()
    {
        await town.Light("W-4", null, null, 40);
        var id = (await Desk.Create(Draft("W-4"))).Order!.Value;
        Assert.Equal("illegal-step", (await Order(id).Write(Step(WorkState.Done), null)).Outcome.Code);
        Assert.Equal("no-reason", (await Order(id).Write(Step(WorkState.Cancelled), null)).Outcome.Code);
        Assert.Equal("version-conflict", (await Order(id).Write(Step(WorkState.Qualified), 7)).Outcome.Code);
        var step = Step(WorkState.Qualified);
        Assert.Equal(Outcome.Taken, (await Order(id).Write(step, 1)).Outcome);
        Assert.True((await Order(id).Write(step, 1)).Outcome.IsUnchanged);
        Assert.Equal("id-in-use", (await Order(id).Write(step with { Text = "other words" }, null)).Outcome.Code);
        Assert.Equal("no-assignee", (await Order(id).Write(Step(WorkState.Assigned), null)).Outcome.Code);
        Assert.Equal(2, (await Order(id).Read())!.Entries.Length);
    }

    [Fact]
    public async Task Entries_of_a_phone_are_kept_once_also_those_that_cannot_be()
    {
        await town.Light("W-5", null, null, 40);
        var id = (await Desk.Create(Draft("W-5") with { Assignee = "Anne" })).Order!.Value;
        var (done, route) = (Field(WorkState.Done), Field(WorkState.EnRoute));
        var first = await Order(id).Append([done, route, route, Field(WorkState.Closed)]);
        Assert.Equal(("illegal-step", null, null, "not-in-the-field"), (first[0].Conflict?.Code, first[1].Conflict?.Code, first[2].Conflict?.Code, first[3].Outcome.Code));
        var again = await Order(id).Append([done, route]);
        Assert.True(again[0].Outcome.IsUnchanged && again[1].Outcome.IsUnchanged);
        Assert.Equal("illegal-step", again[0].Conflict?.Code);

        var order = (await Order(id).Read())!;
        Assert.Equal((5, 1, WorkState.EnRoute), (order.Entries.Length, order.Head.Conflicts, order.Head.State));
    }

    [Fact]
    public async Task While_somebody_is_on_site_nothing_is_commanded_also_past_a_restart_of_all_of_them()
    {
        await town.Light("W-6", null, null, 40);
        var lamp = Borough.Lamp("W-6");
        var id = (await Desk.Create(Draft("W-6") with { Assignee = "Anne" })).Order!.Value;
        Assert.Null((await Order(id).Append([Field(WorkState.OnSite)]))[0].Conflict);
        await Until(async () => (await Order(id).Read())!.Head.Lock is { State: LockState.Held, Assets: 1, Held: 1 });
        Assert.Equal("agent-on-site", (await Command(lamp)).Code);

        await town.Unload(lamp);
        await Order(id).Cast<IGrainManagementExtension>().DeactivateOnIdle();
        Assert.Equal("agent-on-site", (await Command(lamp)).Code);
        Assert.Equal(("agent-on-site", "agent-on-site"), ((await town.Grains.Asset(lamp).Try(Request())).Code, (await town.Grains.Asset(lamp).Controls())!.Controls.Single().Inhibited?.Code));

        await Order(id).Append([Field(WorkState.Suspended) with { Reason = Suspension.Weather }]);
        await Until(async () => (await Order(id).Read())!.Head.Lock.State == LockState.None);
        Assert.Equal(Outcome.Taken, await Command(lamp));
    }

    [Fact]
    public async Task A_lock_that_was_not_brought_is_brought_by_whoever_looks_next()
    {
        await town.Light("W-7", null, null, 40);
        var id = (await Desk.Create(Draft("W-7") with { Assignee = "Anne" })).Order!.Value;
        var order = Order(id);
        // The silo that was to bring it is gone at once: what looks after orders finds it owed.
        await Task.WhenAll(order.Append([Field(WorkState.OnSite)]), order.Cast<IGrainManagementExtension>().DeactivateOnIdle().AsTask());
        await Until(async () => (await Command(Borough.Lamp("W-7"))).Code == "agent-on-site");
    }

    [Fact]
    public async Task Done_is_controlled_by_what_the_asset_itself_says_afterwards()
    {
        await town.Light("W-8", null, null, 40);
        var id = (await Desk.Create(Draft("W-8") with { Assignee = "Anne" })).Order!.Value;
        await Order(id).Append([Field(WorkState.OnSite)]);
        await Order(id).Append([Field(WorkState.Done)]);
        await Until(async () => (await Order(id).Read())!.Head.Proof.State == ProofState.Waiting);
        await Task.Delay(400, TestContext.Current.CancellationToken);
        Assert.Equal(WorkState.Done, (await Order(id).Read())!.Head.State);
        await town.Observe("W-8", 41, Borough.Now);

        await Until(async () => (await Order(id).Read())!.Head.State == WorkState.Controlled);
        var head = (await Order(id).Read())!.Head;
        Assert.Equal((ProofState.Shown, "power"), (head.Proof.State, head.Proof.Property));
        Assert.Equal(Outcome.Taken, (await Order(id).Write(Step(WorkState.Closed), null)).Outcome);
        Assert.Equal(WorkState.Closed, (await Order(id).Read())!.Head.State);
    }

    private IWorkOrder Order(long id) => town.Grains.GetGrain<IWorkOrder>(id);

    private static WorkDraft Draft(string lamp) => new()
    {
        Client = Guid.NewGuid().ToString("D"), Author = "Zoé", Subject = new() { Title = "Éteint", Asset = Borough.Lamp(lamp) },
    };

    private static WorkEntryDraft Step(WorkState to) => new() { Id = Guid.NewGuid(), Kind = WorkEntryKind.Step, Author = "Zoé", To = to };

    private static WorkEntryDraft Field(WorkState to) => Step(to) with { Author = "Anne", At = Borough.Now, DeviceAt = Borough.Now, Device = "tel" };

    private async Task Write(long id, WorkState to, string? text = null) => Assert.False((await Order(id).Write(Step(to) with { Text = text }, null)).Outcome.IsRefused);

    private Control.CommandRequest Request() => new(Guid.NewGuid().ToString("N"), "level", Control.CommandVerb.Set, Value.Of(40), Control.ControlSlot.Operator, "op", null, null, new("Zoé", "trial"));

    private async Task<Outcome> Command(AssetId lamp) => (await town.Grains.Asset(lamp).Command([Request()]))[0];

    private static async Task Until(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 200; i++)
        {
            if (await holds())
            {
                return;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        Assert.Fail("It did not come about within ten seconds.");
    }
}
