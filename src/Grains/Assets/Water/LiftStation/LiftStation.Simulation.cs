using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Water;

/// <summary>A wet well that fills and is pumped down again and again, overflows in a storm now and then, and gives off gas on warm days.</summary>
public sealed partial class LiftStation
{
    private const string Blocked = "blocked";
    private const string Storm = "storm";
    private const string Gas = "gas";
    private const double Empty = 0.6;

    public override Living? Living => field ??= new SimulatedLiving(
        this,
        [
            SimulatedFlow.Increase(new("starts", Count.Symbol, 0), PumpStarts),
            SimulatedFlow.Increase(new("running", Quantities.Hour.Symbol, 3), RunHours),
            SimulatedFlow.Hourly(new("spilt", CubicMetre.Symbol, 1), s => s.Of(OverflowFlow).Current?.Number),
            .. SimulatedFlow.Service(s => !s.Of(Overflowing).Current),
        ]);

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Blocked, Storm, Storm, Gas);
        var (start, top) = (StartLevel.NumberIn(asset.Description) ?? 2, AlarmLevel.NumberIn(asset.Description) ?? 3);
        var crowd = Activity.Leisure.At(at);
        var cycle = TimeSpan.FromMinutes(dice.Between("cycle", 14, 26) - (6 * crowd));
        var position = at.Microseconds / cycle.TotalMicroseconds;
        var part = position - Math.Floor(position);
        var pumping = part > 0.7;
        var level = pumping ? start - ((start - Empty) * (part - 0.7) / 0.3) : Empty + ((start - Empty) * part / 0.7);
        var warmth = Math.Max(0, asset.Climate.Temperature(at) - 12);
        var days = at.Microseconds / 86_400e6;
        return
        [
            Level.Reading(Math.Clamp(fault switch { Blocked => top + 0.1, Storm => top + 0.2, _ => level }, 0, Level.Maximum!.Value)),
            PumpsRunning.Reading(fault switch { Blocked => 0, Storm => Pumps.NumberIn(asset.Description) ?? 2, _ => pumping ? 1 : 0 }),
            PumpStarts.Reading(Math.Floor(days * 1440 / dice.Between("cycle", 14, 26) % 1e8)),
            RunHours.Reading(days * 24 * 0.3 % 1e5),
            HydrogenSulphide.Reading(Math.Round(fault == Gas ? 25 + (10 * dice.Drift("gas", at, TimeSpan.FromHours(1))) : Math.Min(8, 0.2 * warmth), 1)),
            Overflowing.Reading(fault == Storm),
            OverflowFlow.Reading(fault == Storm ? dice.Between("spill", 20, 180) : 0),
            Supply.Reading(true),
        ];
    }
}
