using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.Buildings;

/// <summary>Buildings.</summary>
public sealed class BuildingsDepartment() : Department(Id, order: 50)
{
    public const string Id = "buildings";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("power-now", "kW", Better.Neither, Now.Sum<Building>(Building.Power) / 1000) { IsHead = true },
        new("power", "kW", Better.Neither, Over.Sum<Building>(Building.Power) / 1000) { IsDrawn = true },
        new("electricity", "MWh", Better.Down, Over.Increase<Building>(Building.ElectricityIndex) / 1000) { IsDrawn = true, Decimals = 1, TargetIsYearly = true, TargetIsWhole = true },
        new("electricity-per-area", "kWh/m²", Better.Down, Over.Increase<Building>(Building.ElectricityIndex) / Now.Inventory<Building>(Building.Area)) { Decimals = 1, TargetIsYearly = true },
        new("gas", CubicMetre.Symbol, Better.Down, Over.Increase<Building>(Building.GasIndex)) { IsDrawn = true, TargetIsYearly = true, TargetIsWhole = true },
        new("water", CubicMetre.Symbol, Better.Down, Over.Increase<Building>(Building.WaterIndex)) { Decimals = 1, TargetIsYearly = true, TargetIsWhole = true },
        new("comfort", Percent.Symbol, Better.Up, Over.Share<Building>(Building.IndoorTemperature, Held.Between(18, 20))) { Decimals = 1, Target = 80 },
        new("comfort-in-use", Percent.Symbol, Better.Up, Over.Last<Building>(Building.Comfort)) { Target = 80 },
        new("heat-intensity", WattHourPerSquareMetreDegreeDay.Symbol, Better.Down, Over.Mean<Building>(Building.HeatIntensity)) { Decimals = 1 },
        new("night-share", Percent.Symbol, Better.Down, Over.Last<Building>(Building.NightShare)) { Target = 40 },
        new("stale-air", Percent.Symbol, Better.Down, Over.Share<Building>(Building.Co2, Held.Above(800))) { IsDrawn = true, Decimals = 1, Target = 20 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new RankingSection("intensity", "building", Better.Down, Over.Increase<Building>(Building.ElectricityIndex) / Now.Inventory<Building>(Building.Area), "kWh/m²", Over.Mean<Building>(Building.IndoorTemperature), Celsius.Symbol) { Decimals = 2 },
        new RankingSection("heat", "building", Better.Down, Over.Last<Building>(Building.HeatIntensity), WattHourPerSquareMetreDegreeDay.Symbol, Over.Last<Building>(Building.Icone)) { Decimals = 1 },
        new FitSection("heating", "building", Over.Mean<Building>(Building.OutdoorTemperature), Celsius.Symbol, Over.Increase<Building>(Building.GasIndex) * Now.Inventory<Building>(Building.GasEnergy) / 7, "kWh/d", HeatingSignature.Line),
        new ScatterSection("signature", "building", Now.Inventory<Building>(Building.Area), SquareMetre.Symbol, Over.Increase<Building>(Building.GasIndex), CubicMetre.Symbol),
        new RankingSection("air", "building", Better.Down, Over.Share<Building>(Building.Co2, Held.Above(800)), Percent.Symbol, Over.Share<Building>(Building.IndoorTemperature, Held.Between(18, 20)), Percent.Symbol),
        new HoursSection("hours", Over.Sum<Building>(Building.Power) / 1000, "kW") { UsualOf = "power" },
        new RegisterSection(
            "buildings-now", "building", Building.IndoorTemperature.Name, Building.HeatingSetPoint.Name, Building.Occupied.Name, Building.Co2.Name, Building.Comfort.Name, Building.Icone.Name,
            Building.NightShare.Name, Building.HotWaterStorage.Name, Building.HotWaterReturn.Name),
    ];
}
