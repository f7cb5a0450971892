using Beffroi.Control;
using Beffroi.Control.Outlets;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Control;

public sealed class OrderCourseTest
{
    private static readonly Lantern Kind = new();
    private static readonly AssetId Asset = AssetId.Of("lantern", "L-1");
    private readonly TurnBench _bench = new(Kind, Asset);
    private int _commands;

    public OrderCourseTest() => _bench.Describe(new() { Name = "Lantern" });

    private Order Order => ControlFold.Find(_bench.State, "load")!.Order!;

    private OrderState State => Order.State;

    [Fact]
    public void A_command_makes_an_order_to_the_assets_own_device()
    {
        Assert.Equal(Outcome.Taken, Set(40));

        Assert.Equal([OrderState.Requested, OrderState.Authorised, OrderState.Queued], Order.Steps.Select(s => s.State));
        var effect = Assert.Single(_bench.LastTurn.Effects);
        Assert.Equal((OutletTarget.DeviceOf(Asset), EffectForm.Order, Order.Id), (effect.Target, effect.Content.Form, effect.Content.Name));
        Assert.Equal(Value.Of(40), OrderCourse.Wanted(Kind, Asset, _bench.State, Order.Id, _bench.Now)!.Value);
    }

    [Fact]
    public void It_is_sent_acknowledged_and_confirmed_by_telemetry_and_by_nothing_less()
    {
        Set(40);
        Wait(1);
        Tell(OrderState.Sent);
        Wait(1);
        Tell(OrderState.Acknowledged);
        Assert.Equal(OrderState.Acknowledged, State);
        Hear(70);
        Assert.Equal(OrderState.Acknowledged, State);
        Hear(41);
        Assert.Equal(OrderState.Confirmed, State);
        Assert.Empty(Alarms);
    }

    [Fact]
    public void A_device_that_acknowledges_and_does_nothing_is_not_confirmed_and_an_alarm_says_so()
    {
        Set(40);
        Tell(OrderState.Sent);
        Tell(OrderState.Acknowledged);
        PassTime(TimeSpan.FromHours(1));

        Assert.Equal(OrderState.NotConfirmed, State);
        Assert.Equal(["command-not-confirmed"], Alarms);
        Hear(40);
        Assert.Equal(OrderState.Confirmed, State);
        Assert.Empty(Alarms);
    }

    [Fact]
    public void What_was_heard_before_it_was_sent_confirms_nothing()
    {
        Hear(40);
        Wait(60);
        Set(40);
        Tell(OrderState.Sent);
        Tell(OrderState.Acknowledged);
        _bench.Look();
        Assert.Equal(OrderState.Acknowledged, State);
    }

    [Fact]
    public void Without_an_acknowledgement_it_is_sent_again_later_and_later_with_the_same_id_and_then_given_up()
    {
        Set(40);
        var (id, started) = (Order.Id, _bench.Now);
        List<double> sent = [];
        for (var i = 0; i < 100 && Order.IsOpen; i++)
        {
            if (State == OrderState.Queued)
            {
                Tell(OrderState.Sent);
                sent.Add((_bench.Now - started).TotalSeconds);
            }

            _bench.Now = Judging.NextDeadline(Kind, _bench.State, _bench.Now);
            _bench.Look();
        }

        Assert.Equal([0, 10, 30, 70, 150], sent);
        Assert.Equal((OrderState.NotConfirmed, id), (State, Order.Id));
    }

    [Fact]
    public void A_newer_target_takes_the_place_of_an_older_order_that_is_then_no_longer_given_out()
    {
        Set(40);
        var older = Order.Id;
        Set(60);

        Assert.NotEqual(older, Order.Id);
        Assert.Equal(OrderState.Superseded, ControlFold.Find(_bench.State, "load")!.Past[0].State);
        Assert.Null(OrderCourse.Wanted(Kind, Asset, _bench.State, older, _bench.Now));
        Tell(OrderState.Acknowledged, older);
        Assert.Equal(OrderState.Queued, State);
    }

    [Fact]
    public void Two_in_one_turn_have_two_ids_and_the_last_is_given_out()
    {
        _bench.Do(turn =>
        {
            Commanding.Decide(turn, Request(40));
            return Commanding.Decide(turn, Request(60));
        });

        Assert.Equal(2, _bench.LastTurn.Effects.Select(e => e.Content.Name).Distinct().Count());
        Assert.NotNull(OrderCourse.Wanted(Kind, Asset, _bench.State, Order.Id, _bench.Now));
    }

    [Fact]
    public void What_could_not_be_given_to_the_device_in_time_has_expired()
    {
        Set(40, minutes: 30);
        PassTime(TimeSpan.FromMinutes(30));

        // The entry has ended with it: the device, which may have heard, is released.
        Assert.Equal(OrderState.Expired, ControlFold.Find(_bench.State, "load")!.Past[0].State);
        Assert.Equal(Value.None, Order.Value);
    }

    [Fact]
    public void Relinquishing_releases_the_device_and_says_who_did()
    {
        Set(40);
        Tell(OrderState.Sent);
        _bench.Do(turn => Commanding.Decide(turn, Request(0) with { Verb = CommandVerb.Relinquish, Value = Value.None, Cause = new("Bob", "done") }));

        Assert.Equal((Value.None, "Bob"), (Order.Value, Order.Cause.Author));
        Tell(OrderState.Sent);
        Tell(OrderState.Acknowledged);
        Hear(12);
        Assert.Equal(OrderState.Confirmed, State);
    }

    [Fact]
    public void A_refusal_of_the_device_ends_it_and_raises_the_alarm()
    {
        Set(40);
        Tell(OrderState.Failed, detail: "lamp in maintenance");

        Assert.Equal((OrderState.Failed, "lamp in maintenance"), (State, Order.Steps[^1].Detail));
        Assert.Equal(["command-not-confirmed"], Alarms);
    }

    [Fact]
    public void The_same_value_asked_anew_is_ordered_anew_once_the_order_before_was_not_obeyed()
    {
        Set(40);
        Tell(OrderState.Failed);
        var failed = Order.Id;
        Wait(5);
        Set(40);

        Assert.NotEqual(failed, Order.Id);
        Assert.Equal(["command-not-confirmed"], Alarms);
    }

    [Fact]
    public void A_device_that_obeyed_and_forgot_is_told_again_after_a_while()
    {
        Set(40);
        Tell(OrderState.Sent);
        Tell(OrderState.Acknowledged);
        Hear(40);
        var obeyed = Order.Id;
        Wait(300);
        Hear(90);
        Assert.Equal(obeyed, Order.Id);
        Wait(301);
        Hear(90);

        Assert.NotEqual(obeyed, Order.Id);
        Assert.Equal((OrderState.Queued, Value.Of(40)), (State, Order.Value));
    }

    [Fact]
    public void A_device_that_never_obeyed_is_told_again_an_hour_later_when_it_speaks_and_the_alarm_stays()
    {
        Set(40);
        Tell(OrderState.Sent);
        Tell(OrderState.Acknowledged);
        PassTime(TimeSpan.FromHours(1));
        var disobeyed = Order.Id;
        PassTime(TimeSpan.FromHours(1));
        Assert.Equal(disobeyed, Order.Id);
        Hear(90);

        Assert.NotEqual(disobeyed, Order.Id);
        Assert.Equal(["command-not-confirmed"], Alarms);
    }

    [Fact]
    public void A_command_that_comes_again_changes_nothing()
    {
        var request = Request(40);
        _bench.Do(turn => Commanding.Decide(turn, request));
        var changes = _bench.Changes.Count;

        Assert.Equal(Outcome.Unchanged, _bench.Do(turn => Commanding.Decide(turn, request)));
        Assert.Equal(changes, _bench.Changes.Count);
    }

    [Fact]
    public void An_asset_that_was_never_commanded_keeps_nothing()
    {
        Hear(10);
        Assert.Null(_bench.State.Controls);
    }

    private IEnumerable<string> Alarms => (_bench.State.Conditions ?? []).Where(c => c.Open).Select(c => c.Code);

    private Outcome Set(double value, double? minutes = null) => _bench.Do(turn => Commanding.Decide(
        turn, Request(value) with { Expiry = minutes is { } length ? _bench.Now + TimeSpan.FromMinutes(length) : null }));

    private CommandRequest Request(double value) => new(
        $"c-{_commands++}", "load", CommandVerb.Set, Value.Of(value), ControlSlot.Operator, "operator/Ada", null, null, new("Ada", "a test"));

    private void Tell(OrderState state, string? order = null, string? detail = null) => _bench.Do(turn =>
    {
        OrderCourse.Progress(turn, new(order ?? Order.Id, state, detail));
        return 0;
    });

    private void Hear(double load) => _bench.Observe(new() { Source = "mqtt", At = _bench.Now, Measurements = [new("load", Value.Of(load))] });

    private void Wait(double seconds) => _bench.Now += TimeSpan.FromSeconds(seconds);

    private void PassTime(TimeSpan time)
    {
        var until = _bench.Now + time;
        while (Judging.NextDeadline(Kind, _bench.State, _bench.Now) is var due && due <= until)
        {
            _bench.Now = due;
            _bench.Look();
        }

        _bench.Now = until;
    }
}
