using Beffroi.Quantities;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.Buildings;

/// <summary>A building that is heated to 19 °C for its people and to 16 °C without them, by the laws of its walls; that they fill with their breath; and that counts what it uses.</summary>
public sealed partial class Building
{
    internal const string Boiler = "boiler";
    internal const string Stuffy = "stuffy";
    internal const string Hot = "hot";
    private const string Tepid = "tepid";
    internal const double KilowattHoursPerCubicMetreOfGas = 10.5;

    /// <summary>Where nobody told it, m².</summary>
    internal const double UsualArea = 1000;

    /// <summary>For hot water, whatever the cold, kWh/m².</summary>
    internal const double StandingOfADay = 0.02;


    public override Living? Living => field ??= new SimulatedLiving(
        this,
        SimulatedFlow.Summed(new("energy", KilowattHour.Symbol, 3)),
        SimulatedFlow.Summed(new("gas", CubicMetre.Symbol, 3)),
        SimulatedFlow.Summed(new("heat", KilowattHour.Symbol, 3)),
        SimulatedFlow.Summed(new("warmth", KilowattHour.Symbol, 3)),
        SimulatedFlow.Summed(new("comfortable", Hour.Symbol, 3) { Of = "occupied", Better = FlowSense.More }),
        SimulatedFlow.Summed(new("occupied", Hour.Symbol, 3) { Better = FlowSense.More }),
        SimulatedFlow.Increase(new("water", CubicMetre.Symbol, 3), WaterIndex))
    {
        Course = asset => new HeatedYears(asset),
        IsCalibrated = told => HeatTransfer.NumberIn(told) is not null,
    };

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var (dice, fault, days) = (asset.Dice, FaultOf(asset, at), HeatedDays.Of(asset));
        var use = Use.ChoiceIn<BuildingUse>(asset.Description) ?? BuildingUse.Other;
        var area = Area.NumberIn(asset.Description) ?? UsualArea;
        var (presence, hour) = (days.PresenceAt(at), days.At(at));

        // A meter does not go back because somebody has just commanded otherwise: it counts what the building does by itself.
        var left = asset.CommandedOf(HeatingSetPoint) is null ? hour : HeatedDays.Of(asset with { Commanded = null }).At(at);
        List<Measurement> said =
        [
            IndoorTemperature.Reading(Math.Clamp(hour.Air + (0.2 * dice.Drift("indoor", at, TimeSpan.FromHours(2))), 4, 45)),
            Co2.Reading(Math.Clamp(hour.Co2 + (20 * dice.Drift("co2", at, TimeSpan.FromHours(1))), 400, 9_000)),
            Humidity.Reading(Math.Clamp(46 + (6 * dice.Drift("humidity", at, TimeSpan.FromHours(6))) + (use == BuildingUse.Pool ? 14 : 0), 0, 100)),
            HeatingOn.Reading(hour.Heat > area),
            HeatingSetPoint.Reading(hour.Wanted),
            Ventilation.Reading(Math.Round(asset.CommandedOf(Ventilation)?.Number ?? hour.Ventilation)),
            Occupied.Reading(presence > 0.05),
            Power.Reading(area * days.EquipmentOf(presence) * (use == BuildingUse.Pool ? 4 : 1)),
            ElectricityIndex.Reading(ElectricityOf(asset).At(at)),
            GasIndex.Reading(GasAt(asset, days, left.DayShare, at)),
            WaterIndex.Reading(MeterOf(dice, "water", area * 0.0009 * (use == BuildingUse.Pool ? 20 : 1), 0, 0.3, 0.01).At(at)),
        ];
        if (use is BuildingUse.Sports or BuildingUse.Pool or BuildingUse.Housing or BuildingUse.Nursery)
        {
            said.Add(HotWaterStorage.Reading((fault == Tepid ? 49 : 61) + dice.Drift("storage", at, TimeSpan.FromHours(3))));
            said.Add(HotWaterReturn.Reading((fault == Tepid ? 44 : 53) + dice.Drift("return", at, TimeSpan.FromHours(3))));
        }

        return said;
    }

    internal static string? FaultOf(SimulatedAsset asset, Instant at) => Breakdowns.At(asset, at, Boiler, Stuffy, Stuffy, Hot, Tepid);

    internal static Activity ActivityOf(BuildingUse use) => use switch
    {
        BuildingUse.School or BuildingUse.Nursery => Activity.School,
        BuildingUse.Sports or BuildingUse.Pool or BuildingUse.Culture => Activity.Leisure,
        _ => Activity.Office,
    };

    /// <summary>Its gas meter: what each day's cold asked for, and within a day as its heating ran. Whatever the day before gave, it only grows.</summary>
    private static double GasAt(SimulatedAsset asset, HeatedDays days, double share, Instant at)
    {
        var today = DateOnly.FromDateTime(at.ToDateTimeOffset().UtcDateTime);
        var daily = StandingOfADay * (Area.NumberIn(asset.Description) ?? UsualArea);
        var transfer = days.MeanTransfer * 24 / 1000;
        var index = (daily * Math.Max(0, today.DayNumber - HeatedDays.FirstDay.DayNumber)) + (transfer * days.ColdBefore(today));
        return (index + (share * (daily + (transfer * Math.Max(0, HeatedDays.Break - asset.Climate.Mean(today)))))) / KilowattHoursPerCubicMetreOfGas;
    }

    internal static Meter ElectricityOf(SimulatedAsset asset) => MeterOf(asset.Dice, "electricity", (Area.NumberIn(asset.Description) ?? UsualArea) * 0.085, 0.15, 0.4, 0.3);

    private static Meter MeterOf(Dice dice, string fluid, double daily, double season, double weekend, double night) =>
        new(Math.Floor(dice.Between(fluid, 0, 400) * daily), daily * dice.Between(fluid + " habit", 0.7, 1.4), season, weekend, night);
}
