using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>Households that draw in the morning and the evening, with a leak now and then that runs day and night.</summary>
public sealed partial class SupplyZone
{
    private const string Leaking = "leaking";
    private const string Burst = "burst";
    private const double LitresADay = 330;
    private const double Night = 0.12;

    /// <summary>What flows into it is not called water here: that of its meters is theirs.</summary>
    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Increase(new("supplied", CubicMetre.Symbol, 3), VolumeIndex) with { FollowsDemand = true })
    {
        KnowsDemand = true,
    };

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var connections = Connections.NumberIn(asset.Description) ?? 500;
        var fault = Breakdowns.At(asset, at, Leaking, Leaking, Leaking, Burst);
        var daily = connections * LitresADay / 1000 * dice.Between("habit", 0.85, 1.15);
        var legitimate = connections * NightFlow.LitresAConnection / 1000;
        var drawn = daily / 24 * 1.9 * Activity.Leisure.At(at) * asset.Demand;
        var lost = fault switch { Leaking => dice.Between("leak", 1.5, 5), Burst => daily / 24 * 5, _ => 0.3 * legitimate };
        var flow = Math.Max(0, legitimate + drawn + lost + (0.03 * daily / 24 * dice.Drift("flow", at, TimeSpan.FromMinutes(30))));
        return
        [
            Flow.Reading(Math.Round(Math.Min(flow, Flow.Maximum!.Value), 2)),
            VolumeIndex.Reading(new Meter(Math.Floor(dice.Between("start", 0, 300) * daily), daily, -0.12, 1.05, Night).At(at)),
            BackFlow.Reading(false),
            Head.Reading(Math.Round(dice.Between("head", 35, 60) - (6 * Activity.Leisure.At(at)), 1)),
            .. Accounts(asset, daily),
            Battery.Reading(dice.Between("battery", 40, 99)),
        ];
    }

    /// <summary>What the accounts of the last year say: what was metered at the mains, and what was billed of it.</summary>
    private static IEnumerable<Measurement> Accounts(SimulatedAsset asset, double daily)
    {
        var produced = daily * 365;
        var share = asset.Dice.Between("yield", 0.72, 0.93);
        return [Produced.Reading(produced), Imported.Reading(0), Exported.Reading(0), Consumed.Reading(produced * share)];
    }
}
