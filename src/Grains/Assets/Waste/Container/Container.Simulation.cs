using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Waste;

/// <summary>A container that fills day by day at a pace of its own and is emptied on the mornings of its rounds.</summary>
public sealed partial class Container
{
    private const string Burning = "burning";
    private const string Fallen = "fallen";
    private const string Weak = "weak";
    private const double EmptiedAtHour = 6.5;

    public override Living? Living => field ??= new SimulatedLiving(
        this,
        SimulatedFlow.Counted(new("rounds", Count.Symbol, 0), (asset, at) => Filling(asset, at).Round),
        SimulatedFlow.Hours("overflowing", s => s.Of(FillLevel).Current is { } level ? level.Number >= FillingLevel.Overflowing : null))
    {
        KnowsDemand = true,
    };

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Burning, Fallen, Weak, Weak, Weak);
        var warmth = asset.Climate.Temperature(at) + 3 + dice.Drift("temperature", at, TimeSpan.FromHours(2));
        return
        [
            FillLevel.Reading(Math.Round(Math.Clamp(Filling(asset, at).Level + (2 * dice.Drift("echo", at, TimeSpan.FromHours(3))), 0, 100))),
            Temperature.Reading(fault == Burning ? 140 + (20 * dice.Drift("flames", at, TimeSpan.FromMinutes(20))) : warmth),
            Tilted.Reading(fault == Fallen),
            Battery.Reading(fault == Weak ? 12 : dice.Between("battery", 40, 99)),
        ];
    }

    /// <summary>Which round is the last, and how full it is since, in percent: days since its morning, at the pace of what the neighbourhood throws away.</summary>
    private static (double Round, double Level) Filling(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var every = Math.Max(1, Math.Round(RoundEvery.NumberIn(asset.Description) ?? DefaultRound));
        var local = LegalTime.Of(at);
        var days = local.Date.DayNumber + (local.Hour - EmptiedAtHour) / 24 + Math.Floor(dice.Between("round day", 0, every));
        var round = Math.Floor(days / every);
        var pace = dice.Between("pace", 40, 95) * dice.Between("week", 0.7, 1.25, (long)round) / every;
        return (round, dice.Between("dregs", 0, 6, (long)round) + (asset.Demand * pace * (days - (round * every))));
    }
}
