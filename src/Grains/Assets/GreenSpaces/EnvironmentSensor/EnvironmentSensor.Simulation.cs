using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>Weather of the run, with what traffic and stoves add on still days.</summary>
public sealed partial class EnvironmentSensor
{
    private const string Smoke = "smoke";
    private const string Weak = "weak";

    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Service(s => s.Of(Temperature).IsCurrent));

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var dice = asset.Dice;
        var fault = Breakdowns.At(asset, at, Smoke, Weak, Weak);
        var traffic = Activity.Traffic.At(at) * dice.Between("traffic", 0.3, 1.2);
        var stillness = asset.Climate.Stillness(at);
        var outdoor = asset.Climate.Temperature(at);
        var stoves = Math.Max(0, 12 - outdoor) * 0.7;
        var pm25 = 4 + (stillness * (stoves + (5 * traffic))) + (fault == Smoke ? 75 : 0) + (1.2 * dice.Drift("pm25", at, TimeSpan.FromHours(1)));
        var battery = fault == Weak ? 12 : dice.Between("battery", 45, 99);
        return
        [
            Temperature.Reading(outdoor + dice.Between("shade", -0.8, 1.4) + (0.3 * dice.Drift("temperature", at, TimeSpan.FromHours(1)))),
            Humidity.Reading(Math.Clamp(asset.Climate.Humidity(at) + (3 * dice.Bell("humidity")), 15, 100)),
            Pressure.Reading(asset.Climate.Pressure(at) + (0.3 * dice.Bell("pressure"))),
            Pm10.Reading((pm25 * 1.4) + (3 * traffic)),
            Pm25.Reading(pm25),
            No2.Reading(5 + (traffic * (14 + (34 * stillness))) + (2 * dice.Drift("no2", at, TimeSpan.FromMinutes(40)))),
            Noise.Reading(36 + (24 * traffic) + (2.5 * dice.Drift("noise", at, TimeSpan.FromMinutes(20)))),
            Illuminance.Reading(Daylight(asset.Description.Place, at)),
            Battery.Reading(battery),
            BatteryVoltage.Reading(3.0 + (0.0065 * battery)),
        ];
    }

    private static double Daylight(Place? place, Instant at) =>
        place is { } here ? Math.Max(5, 90_000 * Math.Sin(Math.Max(0, Sun.Elevation(at, here)) * Math.PI / 180)) : 5;
}
