using Beffroi.Quantities;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>Living environment.</summary>
public sealed class GreenSpacesDepartment() : Department(Id, order: 60)
{
    public const string Id = "green-spaces";

    public override IReadOnlyList<Indicator> Indicators { get; } =
    [
        new("temperature-now", Celsius.Symbol, Better.Neither, Now.Mean<EnvironmentSensor>(EnvironmentSensor.Temperature)) { IsHead = true, Decimals = 1 },
        new("no2", MicrogramPerCubicMetre.Symbol, Better.Down, Over.Mean<EnvironmentSensor>(EnvironmentSensor.No2)) { IsDrawn = true, Decimals = 1, Target = 40, TargetIsYearly = true },
        new("pm10", MicrogramPerCubicMetre.Symbol, Better.Down, Over.Mean<EnvironmentSensor>(EnvironmentSensor.Pm10)) { IsDrawn = true, Decimals = 1, Target = 40, TargetIsYearly = true },
        new("pm25", MicrogramPerCubicMetre.Symbol, Better.Down, Over.Mean<EnvironmentSensor>(EnvironmentSensor.Pm25)) { Decimals = 1, Target = 25, TargetIsYearly = true },
        new("loud", Percent.Symbol, Better.Down, Over.Share<EnvironmentSensor>(EnvironmentSensor.Noise, Held.Above(65))) { Decimals = 1 },
        new("battery", Percent.Symbol, Better.Up, Over.Last<EnvironmentSensor>(EnvironmentSensor.Battery)) { Target = 50 },
        new("water-of-need", Percent.Symbol, Better.Down, Over.Last<IrrigationZone>(IrrigationZone.WateredOfNeed)) { IsHead = true, Target = 100 },
        new("water", CubicMetre.Symbol, Better.Down, Over.Increase<IrrigationZone>(IrrigationZone.WaterIndex)) { IsDrawn = true, Decimals = 1, TargetIsYearly = true, TargetIsWhole = true },
        new("water-per-area", "m³/m²", Better.Down, Over.Increase<IrrigationZone>(IrrigationZone.WaterIndex) / Now.Inventory<IrrigationZone>(IrrigationZone.Area)) { Decimals = 3, TargetIsYearly = true },
        new("forbidden-hours", "h", Better.Down, Over.HoursOf<IrrigationZone>(IrrigationZone.Lock, Held.In(WateringLock.Drought))) { Decimals = 1 },
        new("leaks", "", Better.Down, Now.Standing<IrrigationZone>("leak") + Now.Standing<IrrigationZone>("burst")) { Target = 0 },
    ];

    public override IReadOnlyList<Section> Sections { get; } =
    [
        new RegisterSection(
            "tonight", "irrigation-zone", IrrigationZone.Advice.Name, IrrigationZone.Lock.Name, IrrigationZone.WaterDepth.Name, IrrigationZone.RunTime.Name, IrrigationZone.Depletion.Name,
            IrrigationZone.SoilMoisture.Name, IrrigationZone.Valve.Name, IrrigationZone.Flow.Name),
        new StatesSection("advice", "irrigation-zone", IrrigationZone.Advice),
        new StatesSection("locks", "irrigation-zone", IrrigationZone.Lock),
        new RankingSection("watering", "irrigation-zone", Better.Down, Over.Last<IrrigationZone>(IrrigationZone.WateredOfNeed), Percent.Symbol, Over.Increase<IrrigationZone>(IrrigationZone.WaterIndex), CubicMetre.Symbol) { Decimals = 0 },
        new HoursSection("hours", Over.Mean<EnvironmentSensor>(EnvironmentSensor.No2), MicrogramPerCubicMetre.Symbol) { UsualOf = "no2" },
        new RankingSection("air", "environment-sensor", Better.Down, Over.Mean<EnvironmentSensor>(EnvironmentSensor.No2), MicrogramPerCubicMetre.Symbol, Over.Mean<EnvironmentSensor>(EnvironmentSensor.Pm10), MicrogramPerCubicMetre.Symbol),
        new ScatterSection("particles", "environment-sensor", Over.Mean<EnvironmentSensor>(EnvironmentSensor.No2), MicrogramPerCubicMetre.Symbol, Over.Mean<EnvironmentSensor>(EnvironmentSensor.Pm10), MicrogramPerCubicMetre.Symbol),
        new RankingSection("batteries", "environment-sensor", Better.Up, Over.Last<EnvironmentSensor>(EnvironmentSensor.Battery), Percent.Symbol) { Decimals = 0 },
    ];
}
