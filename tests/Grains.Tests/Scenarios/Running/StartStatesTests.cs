using Beffroi.Control;
using Beffroi.Scenarios.Running;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>What a scenario takes of the states it begins with.</summary>
public sealed class StartStatesTests
{
    private static readonly Instant Begin = Town.NewYear;

    [Fact]
    public void What_people_command_stands_and_what_has_ended_or_is_a_rules_does_not()
    {
        var start = Start(
            (Town.Lamp(1), [Entry(ControlSlot.Operator, "operator/anne", 30, Instant.Never), Entry(ControlSlot.Event, "rule/late", 10, Instant.Never)]),
            (Town.Lamp(2), [Entry(ControlSlot.Operator, "operator/anne", 30, Instant.Never), Entry(ControlSlot.Event, "match", 100, Begin)]),
            (Town.Lamp(3), [Entry(ControlSlot.Programme, "calendar", 50, Instant.Never), Entry(ControlSlot.Rule, "rule/x", 50, Instant.Never)]),
            (Town.Lamp(4), [Entry(ControlSlot.Event, "match", 100, Begin + TimeSpan.FromHours(9))]));
        Assert.Equal(["luminaire/L-1", "luminaire/L-2", "luminaire/L-3", "luminaire/L-4"], start.Assets.Select(a => a.Asset.ToString()));
        Assert.Equal(Town.Lamp(3).Description.District, start.Assets[2].Description.District);
        Assert.Equal(
            [("match", 100, "luminaire/L-4"), ("operator/anne", 30, "luminaire/L-1 luminaire/L-2")],
            start.Orders.OrderBy(o => o.Id[8..], StringComparer.Ordinal).Select(o => (o.Id[8..], (int)o.Value.Number, string.Join(' ', o.Assets!.Select(a => a.ToString()).Order()))));
        Assert.Equal((Begin, Begin + TimeSpan.FromHours(9)), (start.Orders[0].From, start.Orders[0].Until));
    }

    [Fact]
    public void A_lamp_that_is_commanded_burns_as_it_is_commanded()
    {
        var start = Start((Town.Lamp(1), [Entry(ControlSlot.Operator, "operator/anne", 50, Instant.Never)]), (Town.Lamp(2), []));
        var stage = Town.Stage([.. start.Assets], 365) with { Orders = start.Orders };
        var ledger = Town.Run(stage);

        // By day too: what an operator holds is above its programme.
        Assert.Equal(365 * 24 / 2.0, ledger.OfAsset(0, 2) / (double)stage.Catalogue.Kind("luminaire").Living!.Flows[2].Scale, 1e-3);
        Assert.Equal(Town.Run(Town.Stage([Town.Lamp(2)], 365)).OfAsset(0, 2), ledger.OfAsset(1, 2));
    }

    private static StartStates Start(params (ScenarioAsset Lamp, StackEntry[] Entries)[] lamps)
    {
        var kind = Codecs.Catalogue.Kind("luminaire");
        var states = lamps.Select(lamp =>
        {
            var control = new ControlState { Control = "level" };
            control.Entries.AddRange(lamp.Entries);
            return new AssetState(kind.Properties.Length) { Version = 3, Description = lamp.Lamp.Description, Controls = [control] };
        });
        var cut = new ScenarioCut { Assets = [.. lamps.Select(lamp => lamp.Lamp.Asset)], States = [.. states.Select(state => Codecs.Kernel.Write(kind, state))], At = Begin };
        return new(cut, Codecs.Catalogue, Codecs.Kernel, Begin);
    }

    private static StackEntry Entry(ControlSlot slot, string source, double value, Instant expiry) => new()
    {
        Slot = slot, Source = source, Value = Value.Of(value), Start = Begin - TimeSpan.FromDays(2), Expiry = expiry, Cause = new("test"), Command = "c", Version = 2,
    };
}
