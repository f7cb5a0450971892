using Beffroi.Twin;
using Beffroi.Twin.Simulation;

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

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Blackout, Conflict, RedLamp, Lamp, Lamp, Lamp, Detector, Detector, OpenDoor);
        var traffic = Activity.Traffic.At(at);
        var mode = fault switch
        {
            Blackout => JunctionMode.Dark,
            Conflict => JunctionMode.FlashingFault,
            _ => traffic > 0.8 ? JunctionMode.Coordinated : JunctionMode.Normal,
        };
        var runs = mode is JunctionMode.Normal or JunctionMode.Coordinated;
        return
        [
            Mode.Reading(mode),
            Plan.Reading(runs ? asset.CommandedOf(Plan)?.Number ?? 1 + (int)(traffic * 3.9) : 0),
            Cycle.Reading(runs ? 50 + (10 * Math.Round(traffic * 5)) : 0),
            RedLampFaults.Reading(fault == RedLamp ? 1 : 0),
            OtherLampFaults.Reading(fault == Lamp ? 1 + (int)(dice.Unit("lamps") * 2) : 0),
            DetectorFaults.Reading(fault == Detector ? 1 : 0),
            Door.Reading(fault == OpenDoor),
            ClockDrift.Reading(1.5 * dice.Drift("clock", at, TimeSpan.FromDays(1))),
            Power.Reading(mode switch { JunctionMode.Dark => 0, JunctionMode.FlashingFault => 60, _ => dice.Between("heads", 180, 520) }),
        ];
    }
}
