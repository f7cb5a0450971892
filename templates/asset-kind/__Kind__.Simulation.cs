using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.__Department__;

/// <summary>What such a device reports.</summary>
public sealed partial class __Kind__
{
    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at) =>
    [
        Working.Reading(Breakdowns.At(asset, at, "stopped") is null),
        Battery.Reading(asset.Dice.Between("battery", 40, 99)),
    ];
}
