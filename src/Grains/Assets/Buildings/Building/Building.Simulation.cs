using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Buildings;

/// <summary>A building that is heated to 19 °C for its people and to 16 °C without them, breathes them, and counts what it uses.</summary>
public sealed partial class Building
{
    private const string Boiler = "boiler";
    private const string Stuffy = "stuffy";
    private const string Hot = "hot";
    private const double OutdoorCo2 = 420;
    private const double KilowattHoursPerCubicMetreOfGas = 10.5;

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Boiler, Stuffy, Stuffy, Hot);
        var use = Use.ChoiceIn<BuildingUse>(asset.Description) ?? BuildingUse.Other;
        var area = Area.NumberIn(asset.Description) ?? 1000;
        var presence = ActivityOf(use).At(at);
        var outdoor = Weather.Temperature(asset.Seed, at);
        var heating = outdoor < 15;
        var wanted = asset.CommandedOf(HeatingSetPoint)?.Number ?? (use == BuildingUse.Pool ? 27 : 16 + (3.2 * Math.Min(1, presence * 3))) + (fault == Hot ? 4 : 0);
        var indoor = (fault == Boiler && heating ? Math.Max(8, 12 + (outdoor * 0.2)) : Math.Max(wanted, outdoor + 1)) + (0.4 * dice.Drift("indoor", at, TimeSpan.FromHours(2)));
        var watts = area * (1.6 + (dice.Between("equipment", 6, 12) * presence)) * (use == BuildingUse.Pool ? 4 : 1);
        return
        [
            IndoorTemperature.Reading(Math.Clamp(indoor, 4, 45)),
            Co2.Reading(OutdoorCo2 + 30 + (presence * dice.Between("crowding", 300, 700)) + (fault == Stuffy ? 1300 : 0) + (20 * dice.Drift("co2", at, TimeSpan.FromHours(1)))),
            Humidity.Reading(Math.Clamp(46 + (6 * dice.Drift("humidity", at, TimeSpan.FromHours(6))) + (use == BuildingUse.Pool ? 14 : 0), 0, 100)),
            HeatingOn.Reading(heating),
            HeatingSetPoint.Reading(Math.Min(wanted, 30)),
            Ventilation.Reading(Math.Round(100 * Math.Min(1, 0.2 + presence))),
            Power.Reading(watts),
            ElectricityIndex.Reading(MeterOf(dice, "electricity", area * 0.085, 0.15, 0.4, 0.45).At(at)),
            GasIndex.Reading(MeterOf(dice, "gas", area * 0.32 / KilowattHoursPerCubicMetreOfGas, 0.85, 0.7, 0.4).At(at)),
            WaterIndex.Reading(MeterOf(dice, "water", area * 0.0009 * (use == BuildingUse.Pool ? 20 : 1), 0, 0.3, 0.08).At(at)),
        ];
    }

    private static Activity ActivityOf(BuildingUse use) => use switch
    {
        BuildingUse.School or BuildingUse.Nursery => Activity.School,
        BuildingUse.Sports or BuildingUse.Pool or BuildingUse.Culture => Activity.Leisure,
        _ => Activity.Office,
    };

    private static Meter MeterOf(Dice dice, string fluid, double daily, double season, double weekend, double night) =>
        new(Math.Floor(dice.Between(fluid, 0, 400) * daily), daily * dice.Between(fluid + " habit", 0.7, 1.4), season, weekend, night);
}
