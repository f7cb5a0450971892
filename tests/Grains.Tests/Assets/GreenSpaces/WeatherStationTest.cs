using Beffroi.Compliance.Assets;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.GreenSpaces;

public sealed class WeatherStationTest
{
    private static readonly WeatherStation Kind = new();

    [Fact]
    public void A_day_is_told_at_the_first_reading_after_midnight()
    {
        var bench = Heard(40, altitude: 85, all: true);
        var sight = bench.LastTurn.Sight;

        Assert.Equal((EvaporationMethod.PenmanMonteith, 4.8), (sight.Of(WeatherStation.Et0Method).Current, sight.Of(WeatherStation.RainDay).Current!.Value.Number));
        Assert.InRange(sight.Of(WeatherStation.Et0).Current!.Value.Number, 3, 5.5);
        Assert.Equal(0.992, sight.Of(WeatherStation.DegreeDays).Current!.Value.Number, 0.1);
    }

    [Fact]
    public void Of_temperatures_alone_it_is_told_by_Hargreaves()
    {
        var sight = Heard(40, altitude: 85, all: false).LastTurn.Sight;

        Assert.Equal(EvaporationMethod.Hargreaves, sight.Of(WeatherStation.Et0Method).Current);
        Assert.False(sight.Of(WeatherStation.RainDay).IsKnown);
    }

    [Fact]
    public void Without_its_altitude_too() => Assert.Equal(EvaporationMethod.Hargreaves, Heard(40, altitude: null, all: true).LastTurn.Sight.Of(WeatherStation.Et0Method).Current);

    [Fact]
    public void A_day_that_was_heard_for_hours_says_nothing() => Assert.False(Heard(13, altitude: 85, all: true).LastTurn.Sight.Of(WeatherStation.Et0).IsKnown);

    /// <summary>A station heard for so many hours from noon of the first of June on: 14 °C at night and 24 by day, 0.2 mm of rain an hour.</summary>
    private static TurnBench Heard(int hours, double? altitude, bool all)
    {
        var bench = new TurnBench(Kind, AssetId.Of("weather-station", "W-1"));
        bench.Describe(new()
        {
            Place = new(4.36, 48.96),
            Attributes = altitude is { } told ? new Dictionary<string, Value> { ["altitude"] = Value.Of(told) } : null,
        });
        for (var minute = 0; minute <= hours * 60; minute += 10)
        {
            bench.Now = TurnBench.Noon + TimeSpan.FromMinutes(minute);
            var hour = LegalTime.Of(bench.Now).Hour;
            Measurement[] others =
            [
                new("humidity", Value.Of(hour < 8 ? 85 : 50)), new("wind", Value.Of(2.5)), new("rainIndex", Value.Of(Math.Round(minute / 300.0, 1))),
                new("radiation", Value.Of(Math.Round(800 * Math.Max(0, Math.Sin((hour - 6) / 15 * Math.PI))))),
            ];
            bench.Observe(new() { Source = "test", Measurements = [new("temperature", Value.Of(hour < 8 ? 14 : 24)), .. all ? others : []] });
        }

        return bench;
    }
}
