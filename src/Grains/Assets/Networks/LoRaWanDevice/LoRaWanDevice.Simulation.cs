using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Networks;

/// <summary>A sensor that speaks at its interval, once an hour unless told; now and then something stands in its way, or its antenna is bent.</summary>
public sealed partial class LoRaWanDevice
{
    private const string Obstructed = "obstructed";

    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Service(s => s.Of(SpreadingFactor).IsCurrent))
    {
        ReportEvery = told => Interval.NumberIn(told) is { } hours ? TimeSpan.FromHours(hours) : null,
    };

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var counter = (long)Math.Floor(at.Microseconds / 3.6e9 / (Interval.NumberIn(asset.Description) ?? 1));
        var obstructed = Breakdowns.At(asset, at, Obstructed) is not null;
        if (dice.Unit("lost", counter) < (obstructed ? 0.3 : 0.02))
        {
            return [];
        }

        var spread = obstructed ? 12 : 7 + (int)(4 * dice.Unit("distance"));
        var margin = (obstructed ? 2 : dice.Between("margin", 7, 20)) + (2 * dice.Drift("fading", at, TimeSpan.FromHours(3)));
        return
        [
            FrameCounter.Reading(counter % 1_000_000),
            Session.Reading("simulated"),
            Snr.Reading(LinkBudget.Floor(spread) + margin),
            Rssi.Reading(-118 + margin),
            SpreadingFactor.Reading(spread),
            Airtime.Reading(0.0617 * Math.Pow(2, spread - 7)),
            Gateways.Reading(obstructed ? 1 : 1 + (int)(3 * dice.Unit("gateways"))),
            Battery.Reading(dice.Between("battery", 30, 99)),
        ];
    }
}
