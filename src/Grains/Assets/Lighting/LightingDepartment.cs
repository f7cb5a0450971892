using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Lighting;

/// <summary>Public lighting.</summary>
public sealed class LightingDepartment() : Department(Id, order: 10)
{
    public const string Id = "lighting";

    /// <summary>Between cabinet and lamps, 2 to 3 % (domain reference §1.2).</summary>
    private const double LineLoss = 0.025;

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("power-now", "kW", Better.Neither, Now.Sum<Cabinet>(Cabinet.Power) / 1000) { IsHead = true, Decimals = 1 },
        new("power", "kW", Better.Neither, Over.Sum<Cabinet>(Cabinet.Power) / 1000) { IsDrawn = true, Decimals = 1 },
        new("energy", "MWh", Better.Down, Over.Increase<Cabinet>(Cabinet.EnergyIndex) / 1000) { IsDrawn = true, Decimals = 1, Target = 816, TargetIsYearly = true, TargetIsWhole = true },
        new("energy-per-point", KilowattHour.Symbol, Better.Down, Over.Increase<Cabinet>(Cabinet.EnergyIndex) / Now.Members<Luminaire>()) { Decimals = 1, Target = 112, TargetIsYearly = true },
        new("available", Percent.Symbol, Better.Up, 100 - (100 * Now.Standing<Luminaire>("lamp-out") / Now.Members<Luminaire>())) { Decimals = 1, Target = 99 },
        new("full-load-hours", Hour.Symbol, Better.Down, Over.Mean<Luminaire>(Luminaire.Level) / 100 * Over.Hours) { Target = 2830, TargetIsYearly = true },
        new("day-burners", "", Better.Down, Now.Standing<Luminaire>("day-burner") + Now.Standing<Cabinet>("day-burner")) { Target = 0 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new RankingSection("cabinets", "cabinet", Better.Down, Over.Increase<Cabinet>(Cabinet.EnergyIndex), KilowattHour.Symbol, Now.Inventory<Cabinet>(Cabinet.ConnectedPower) / 1000, "kW"),
        new ScatterSection("signature", "cabinet", Now.Inventory<Cabinet>(Cabinet.ConnectedPower) / 1000, "kW", Over.Increase<Cabinet>(Cabinet.EnergyIndex), KilowattHour.Symbol),
        new HoursSection("hours", Over.Sum<Cabinet>(Cabinet.Power) / 1000, "kW") { UsualOf = "power", Planned = [new("luminaire", (1 + LineLoss) / 1000), new("cabinet", 1.0 / 1000)] },
        new StatesSection("lit", "luminaire", Luminaire.Lit),
        new RegisterSection(
            "cabinets-now", "cabinet", Cabinet.Supply.Name, Cabinet.Contactor.Name, Cabinet.Power.Name, Cabinet.LostCircuits.Name, Cabinet.Door.Name, Cabinet.ResidualCurrent.Name, Cabinet.ClockDrift.Name,
            Cabinet.Programme.Name),
    ];

    public override bool HasProgrammes => true;
}
