using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Signals;

/// <summary>What a controller reports: coordinated at the peaks, on its own else, and seldom out of order.</summary>
public sealed partial class Junction
{
    private const string Blackout = "blackout";
    private const string Conflict = "conflict";
    private const string RedLamp = "red-lamp";
    private const string Lamp = "lamp";
    private const string Detector = "detector";
    private const string OpenDoor = "door";
    private const string Repeater = "repeater";
    private const string Stuck = "stuck";
    private const string Mute = "mute";
    private const string Button = "button";
    private const string Clock = "clock";
    private const string Inside = "inside";

    public override Living? Living => field ??= new SimulatedLiving(
        this,
        [
            SimulatedFlow.Hourly(new("energy", KilowattHour.Symbol, 3), s => s.Of(Power).Current?.Number) with { Factor = 0.001, SampledEach = TimeSpan.FromHours(6) },
            .. SimulatedFlow.Service(s => s.Of(Mode).Current is { } mode ? mode is JunctionMode.Normal or JunctionMode.Coordinated or JunctionMode.Manual or JunctionMode.FlashingScheduled : null),
        ]);

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Blackout, Conflict, RedLamp, Lamp, Lamp, Lamp, Detector, Detector, OpenDoor, Repeater, Stuck, Mute, Button, Clock, Inside);
        var traffic = Activity.Traffic.At(at);
        var mode = fault switch
        {
            Blackout => JunctionMode.Dark,
            Conflict => JunctionMode.FlashingFault,
            _ => traffic > 0.8 ? JunctionMode.Coordinated : JunctionMode.Normal,
        };
        var isSet = asset.CommandedOf(ClockSynchronised)?.AsFlag == true;
        var runs = mode is JunctionMode.Normal or JunctionMode.Coordinated;
        return
        [
            Mode.Reading(mode),
            Plan.Reading(runs ? asset.CommandedOf(Plan)?.Number ?? OwnPlan(asset, traffic) : 0),
            Cycle.Reading(runs ? 50 + (10 * Math.Round(traffic * 5)) : 0),
            RedLampFaults.Reading(fault is RedLamp or Repeater ? 1 : 0),
            ApproachesWithoutRed.Reading(fault == RedLamp ? 1 : 0),
            Fault.Reading(fault switch { Conflict => ControllerFault.GreenGreen, Inside => ControllerFault.Internal, _ => ControllerFault.None }),
            OtherLampFaults.Reading(fault == Lamp ? 1 + (int)(dice.Unit("lamps") * 2) : 0),
            DetectorFaults.Reading(fault == Detector ? 1 : 0),
            Door.Reading(fault == OpenDoor),
            DetectorOn.Reading(fault == Stuck ? 4000 : dice.Between("occupied", 5, 90, at.Microseconds / 120_000_000)),
            DetectorOff.Reading(fault == Mute ? 40 : Math.Round(4 * (1 - traffic), 1)),
            PushButtonFaults.Reading(fault == Button ? 1 : 0),
            ClockDrift.Reading(isSet ? 0 : (fault == Clock ? 9 : 0) + (1.5 * dice.Drift("clock", at, TimeSpan.FromDays(1)))),
            ClockSynchronised.Reading(isSet || fault != Clock),
            PriorityRequest.Reading(runs && asset.CommandedOf(PriorityRequest)?.AsFlag == true),
            Power.Reading(mode switch { JunctionMode.Dark => 0, JunctionMode.FlashingFault => 60, _ => dice.Between("heads", 180, 520) }),
        ];
    }

    /// <summary>The later of its plans the more traffic there is.</summary>
    private static int OwnPlan(SimulatedAsset asset, double traffic) =>
        Plans.TextIn(asset.Description) is { } text && SignalPlan.Read(text) is { } plans ? plans[(int)(traffic * (plans.Count - 0.1))].Number : 1 + (int)(traffic * 3.9);
}
