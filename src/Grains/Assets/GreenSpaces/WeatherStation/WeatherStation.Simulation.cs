using Beffroi.Inventory;
using Beffroi.Twin.Simulation;
using Beffroi.Twin;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>The weather of the run, as a station counts it, with a forecast that is mostly right.</summary>
public sealed partial class WeatherStation
{
    private const string Weak = "weak";
    private const string Mute = "mute";

    public override Living? Living => field ??= new SimulatedLiving(this, SimulatedFlow.Service(s => s.Of(Temperature).IsCurrent));

    public override IReadOnlyList<Measurement> Simulate(SimulatedAsset asset, Instant at)
    {
        var (dice, climate, fault) = (asset.Dice, asset.Climate, Breakdowns.At(asset, at, Weak, Weak, Mute));
        if (fault == Mute)
        {
            return [];
        }

        var place = asset.Description.Place ?? new Place(4.36, 48.96);
        var (today, day) = (climate.RainSinceMidnight(at), LegalTime.Of(at).Date);
        var coming = climate.RainOf(day) - today + climate.RainSinceMidnight(at + TimeSpan.FromDays(1));
        var sure = dice.Between("forecast", 0.6, 1.3, day.DayNumber);
        return
        [
            Temperature.Reading(climate.Temperature(at) + (0.3 * dice.Drift("temperature", at, TimeSpan.FromHours(1)))),
            Humidity.Reading(climate.Humidity(at)),
            Wind.Reading(Math.Clamp(climate.Wind(at), 0, 80)),
            Radiation.Reading(climate.Sunshine(at, place)),
            Pressure.Reading(climate.Pressure(at)),
            RainIndex.Reading(climate.RainUntil(at)),
            Rain24.Reading(Math.Max(0, today + climate.RainOf(day.AddDays(-1)) - climate.RainSinceMidnight(at - TimeSpan.FromDays(1)))),
            RainForecast.Reading(Math.Max(0, coming * sure)),
            RainProbability.Reading(coming > 0.5 ? dice.Between("likely", 55, 95, day.DayNumber) : dice.Between("unlikely", 0, 35, day.DayNumber)),
            Battery.Reading(fault == Weak ? 12 : dice.Between("battery", 45, 99)),
        ];
    }
}
