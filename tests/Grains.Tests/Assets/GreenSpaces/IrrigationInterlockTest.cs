using Beffroi.Compliance.Assets;
using Beffroi.Control;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>A lock that comes while water runs.</summary>
public sealed class IrrigationInterlockTest
{
    private static readonly IrrigationZone Kind = new();
    private static readonly Instant Night = Seen.At("2026-07-15T21:00:00Z");

    private readonly TurnBench _bench = new(Kind, AssetId.Of("irrigation-zone", "I-1"));
    private int _commands;

    public IrrigationInterlockTest()
    {
        _bench.Now = Seen.At("2026-07-15T10:00:00Z");
        _bench.Describe(new Seen(Kind, _bench.Now).Is(IrrigationZone.Plants, Value.Of("turf")).Is(IrrigationZone.Soil, Value.Of("loam")).Is(IrrigationZone.Emitters, Value.Of("sprinkler"))
            .Is(IrrigationZone.Area, Value.Of(1000)).Is(IrrigationZone.Rate, Value.Of(10)).Is(IrrigationZone.NominalFlow, Value.Of(100)).Description());
        _bench.Now = Night;
    }

    public static TheoryData<string, Measurement[]> Coming => new()
    {
        { "frost", [new("outdoorTemperature", Value.Of(1.2))] },
        { "wind", [new("wind", Value.Of(9.0))] },
        { "rain", [new("rain24", Value.Of(6.0))] },
        { "forecast", [new("rainForecast", Value.Of(8.0)), new("rainProbability", Value.Of(90))] },
        { "moist", [new("soilTension", Value.Of(5))] },
    };

    [Theory, MemberData(nameof(Coming), DisableDiscoveryEnumeration = true)]
    public void What_comes_while_it_is_open_shuts_it_and_takes_out_what_would_open_it(string locked, Measurement[] readings)
    {
        Open(ControlSlot.Operator);
        Open(ControlSlot.Rule);
        Pass(10, readings);

        var order = Order();
        Assert.Equal((Value.Of(false), ControlSlot.Event, "lock", OrderState.Queued), (order.Value, order.Slot, order.Source, order.State));
        Assert.Equal((locked, Refused()), (order.Cause.Trigger!.Value.Text, order.Cause.Reason));
        Assert.Equal(["lock"], Entries().Select(e => e.Source));
        Assert.All(_bench.LastTurn.ControlFacts.Where(f => f.Step == ControlStep.Relinquished), f => Assert.Equal(("twin", order.Cause.Reason), (f.Cause!.Author, f.Cause.Reason)));
    }

    [Fact]
    public void When_the_lock_is_over_it_is_left_to_itself_and_stays_shut_until_somebody_asks()
    {
        Open(ControlSlot.Operator);
        Pass(10, new Measurement("wind", Value.Of(9.0)));
        Obey(false);
        Pass(10, new Measurement("wind", Value.Of(2.0)));

        Assert.Empty(Entries());
        Assert.True(Order().Value.IsNone);
        Assert.Equal(Outcome.Taken, Command(true, ControlSlot.Operator));
    }

    [Fact]
    public void An_order_that_has_left_and_is_not_confirmed_yet_is_taken_back()
    {
        Command(true, ControlSlot.Operator);
        Leave();
        Pass(1, new Measurement("outdoorTemperature", Value.Of(1.0)));

        Assert.Equal(Value.Of(false), Order().Value);
    }

    [Fact]
    public void The_end_of_its_hours_shuts_it_without_a_word_from_anybody()
    {
        Open(ControlSlot.Operator);
        _bench.Now = Seen.At("2026-07-16T03:45:00Z");
        Pass(0, new Measurement("valve", Value.Of(true)));
        Assert.Equal(Value.Of(true), Order().Value);
        Assert.Equal(Seen.At("2026-07-16T04:00:00Z"), Kind.NextMoment(_bench.LastTurn.Sight));

        _bench.Now = Seen.At("2026-07-16T04:00:00Z");
        _bench.Look();
        Assert.Equal((Value.Of(false), "by-day"), (Order().Value, Order().Cause.Trigger!.Value.Text));
    }

    [Fact]
    public void What_its_own_controller_opened_is_shut_too()
    {
        Pass(0, new Measurement("valve", Value.Of(true)), new Measurement("wind", Value.Of(2.0)));
        Pass(5, new Measurement("wind", Value.Of(9.0)));

        Assert.Equal(Value.Of(false), Order().Value);
    }

    [Fact]
    public void By_day_it_may_be_opened_by_hand_and_in_frost_it_may_not()
    {
        _bench.Now = Seen.At("2026-07-16T08:00:00Z");
        Pass(0, new Measurement("valve", Value.Of(false)));
        Pass(5, new Measurement("valve", Value.Of(true)));
        Assert.Null(_bench.State.Controls);

        Pass(5, new Measurement("outdoorTemperature", Value.Of(1.0)));
        Assert.Equal(Value.Of(false), Order().Value);
    }

    [Fact]
    public void Safety_keeps_it_open_and_the_lock_takes_it_over_afterwards()
    {
        Open(ControlSlot.Safety);
        Pass(10, new Measurement("wind", Value.Of(9.0)));
        Assert.Equal(Value.Of(true), Order().Value);

        _bench.Do(turn => Commanding.Decide(turn, Request(CommandVerb.Relinquish, Value.None, ControlSlot.Safety)));
        Assert.Equal(Value.Of(false), Order().Value);
    }

    [Fact]
    public void A_burst_shuts_it_after_three_minutes_keeps_rules_out_and_lets_a_person_try_again()
    {
        Open(ControlSlot.Rule);
        Pass(10, new Measurement("flow", Value.Of(190.0)));
        Assert.Equal(Value.Of(true), Order().Value);
        Pass(3);
        Assert.Equal((Value.Of(false), "flow"), (Order().Value, Order().Cause.Trigger!.Value.Text));

        Obey(false, 0);
        Assert.Equal(Outcome.Taken, Command(true, ControlSlot.Rule));
        Assert.Equal(Value.Of(false), Order().Value);

        Pass(60);
        Command(true, ControlSlot.Operator);
        Obey(true, 100);
        Pass(5, new Measurement("flow", Value.Of(101.0)));
        Assert.Equal((Value.Of(true), ControlSlot.Operator), (Order().Value, Order().Slot));
        Assert.DoesNotContain(Entries(), e => e.Source == "lock");
    }

    [Fact]
    public void An_agent_on_site_keeps_the_lock_from_commanding_until_they_have_left()
    {
        Pass(0, new Measurement("valve", Value.Of(true)));
        Hold(true);
        Pass(5, new Measurement("outdoorTemperature", Value.Of(1.0)));
        Assert.Equal(OrderState.Refused, Order().State);

        Hold(false);
        Assert.Equal((Value.Of(false), OrderState.Queued), (Order().Value, Order().State));
    }

    private void Hold(bool held) => _bench.Do(turn => Guarding.Decide(turn, new(2231, held ? 1 : 2, held, held ? "Léa" : "", turn.Now, null)));

    private void Open(ControlSlot slot)
    {
        Assert.Equal(Outcome.Taken, Command(true, slot));
        Obey(true, 100);
    }

    private void Obey(bool open, double? flow = null)
    {
        Leave();
        Pass(1, [new("valve", Value.Of(open)), .. flow is { } told ? new Measurement[] { new("flow", Value.Of(told)) } : []]);
    }

    private void Leave()
    {
        if (Order() is { State: OrderState.Queued } order)
        {
            _bench.Do(turn =>
            {
                OrderCourse.Progress(turn, new(order.Id, OrderState.Sent));
                return 0;
            });
        }
    }

    private void Pass(int minutes, params Measurement[] readings)
    {
        _bench.Now += TimeSpan.FromMinutes(minutes);
        _bench.Observe(new() { Source = "test", Measurements = readings });
        _bench.Look();
    }

    private Outcome Command(bool open, ControlSlot slot) => _bench.Do(turn => Commanding.Decide(turn, Request(CommandVerb.Set, Value.Of(open), slot)));

    private CommandRequest Request(CommandVerb verb, Value value, ControlSlot slot) =>
        new($"c{_commands++}", "valve", verb, value, slot, $"{slot}/test", null, null, new("anne", "test"));

    private string? Refused() => Kind.Controls[0].InhibitionOf(Kind, _bench.LastTurn.Sight, Value.Of(true))?.Sentence;

    private ControlState Control() => ControlFold.Find(_bench.State, "valve")!;

    private List<StackEntry> Entries() => Control().Entries;

    private Order Order() => Control().Order!;
}
