using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Water;

/// <summary>Water and sanitation.</summary>
public sealed class WaterDepartment() : Department(Id, order: 100)
{
    public const string Id = "water";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("flow-now", CubicMetrePerHour.Symbol, Better.Neither, Now.Sum<SupplyZone>(SupplyZone.Flow)) { IsHead = true, Decimals = 1 },
        new("flow", CubicMetrePerHour.Symbol, Better.Neither, Over.Sum<SupplyZone>(SupplyZone.Flow)) { IsDrawn = true, Decimals = 1 },
        new("volume", CubicMetre.Symbol, Better.Down, Over.Increase<SupplyZone>(SupplyZone.VolumeIndex)) { IsDrawn = true, TargetIsYearly = true, TargetIsWhole = true },
        new("leakage", CubicMetrePerHour.Symbol, Better.Down, Over.Last<SupplyZone>(SupplyZone.Leakage) * Now.Members<SupplyZone>()) { Decimals = 2 },
        new("efficiency", Percent.Symbol, Better.Up, 100 - (100 * Over.Mean<SupplyZone>(SupplyZone.Leakage) / Over.Mean<SupplyZone>(SupplyZone.Flow))) { Decimals = 1, Target = 85 },
        new("night-rises", "", Better.Down, Now.Standing<SupplyZone>("night-rise")) { Target = 0 },
        new("overflow-hours", Hour.Symbol, Better.Down, Over.Increase<LiftStation>(LiftStation.OverflowHours)) { IsDrawn = true, Decimals = 1, Target = 0 },
        new("overflow-volume", CubicMetre.Symbol, Better.Down, Over.Increase<LiftStation>(LiftStation.OverflowVolume)) { Decimals = 0 },
        new("bursts", "", Better.Down, Now.Standing<SupplyZone>("burst") + Now.Standing<SupplyZone>("leak")) { Target = 0 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new HoursSection("hours", Over.Sum<SupplyZone>(SupplyZone.Flow), CubicMetrePerHour.Symbol) { UsualOf = "flow" },
        new RegisterSection(
            "zones-now", "supply-zone", SupplyZone.Flow.Name, SupplyZone.NightMinimum.Name, SupplyZone.UsualNight.Name, SupplyZone.NightRise.Name, SupplyZone.Leakage.Name, SupplyZone.Findable.Name),
        new RegisterSection(
            "accounts", "supply-zone", SupplyZone.Yield.Name, SupplyZone.YieldFloor.Name, SupplyZone.LossIndex.Name, SupplyZone.Produced.Name, SupplyZone.Imported.Name, SupplyZone.Consumed.Name),
        new RegisterSection(
            "stations-now", "lift-station", LiftStation.Level.Name, LiftStation.PumpsRunning.Name, LiftStation.StartsPerHour.Name, LiftStation.HydrogenSulphide.Name, LiftStation.Overflowing.Name,
            LiftStation.OverflowHours.Name, LiftStation.Supply.Name),
        new RankingSection("nights", "supply-zone", Better.Down, Over.Last<SupplyZone>(SupplyZone.Leakage), CubicMetrePerHour.Symbol, Over.Last<SupplyZone>(SupplyZone.NightMinimum), CubicMetrePerHour.Symbol) { Decimals = 2 },
        new ScatterSection("signature", "supply-zone", Now.Inventory<SupplyZone>(SupplyZone.Connections), "", Over.Last<SupplyZone>(SupplyZone.NightMinimum), CubicMetrePerHour.Symbol),
    ];
}
