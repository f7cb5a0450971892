using Beffroi.Assets.Buildings;
using Beffroi.Assets.GreenSpaces;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

/// <summary>What an asset tells with its age: weather that grows old in a building as it does at its station.</summary>
public sealed class AgeingTellTest
{
    private static readonly AssetId Station = AssetId.Of("weather-station", "W-1");
    private static readonly AssetId House = AssetId.Of("building", "B-1");

    private readonly TurnBench _station = new(new WeatherStation(), Station);
    private readonly TurnBench _house = new(new Building(), House);

    public AgeingTellTest()
    {
        _station.Describe(new());
        _house.Describe(new());
        _station.Receive(new(House, 1, 0, new() { Form = EffectForm.Linked, Name = "weather" }));
    }

    [Fact]
    public void What_is_told_is_an_estimate_of_its_own_age_and_grows_old()
    {
        Pass(Hears(0, 12.5));
        Assert.Equal((Quality.Estimated, 12.5), (Known.Quality, Known.Value.Number));
        Assert.Equal(TurnBench.Noon, Known.At);

        _house.Now = TurnBench.Noon + TimeSpan.FromHours(3.1);
        _house.Look();
        Assert.Equal(Quality.Stale, Known.Quality);
    }

    [Fact]
    public void The_same_weather_is_told_anew_before_it_is_old()
    {
        Pass(Hears(0, 12.5));
        Assert.Empty(Hears(20, 12.5));
        Pass(Hears(70, 12.5));
        Assert.Equal(TurnBench.Noon + TimeSpan.FromMinutes(70), Known.At);
    }

    [Fact]
    public void It_gives_way_to_what_the_house_measures_itself()
    {
        _house.Observe(new() { Source = "test", Measurements = [new("outdoorTemperature", Value.Of(11))] });
        Pass(Hears(10, 12.5));
        Assert.Equal((Quality.Measured, 11.0), (Known.Quality, Known.Value.Number));

        _house.Now = TurnBench.Noon + TimeSpan.FromHours(4);
        _house.Look();
        Pass(Hears(245, 13));
        Assert.Equal((Quality.Estimated, 13.0), (Known.Quality, Known.Value.Number));
    }

    private Known<Beffroi.Quantities.Celsius> Known => _house.LastTurn.Sight.Of(Building.OutdoorTemperature);

    private IReadOnlyList<OutgoingEffect> Hears(int minute, double temperature)
    {
        _station.Now = TurnBench.Noon + TimeSpan.FromMinutes(minute);
        _station.Observe(new() { Source = "test", Measurements = [new("temperature", Value.Of(temperature))] });
        return _station.LastTurn.Effects;
    }

    private void Pass(IReadOnlyList<OutgoingEffect> effects)
    {
        _house.Now = Instant.Later(_house.Now, _station.Now);
        var told = Assert.Single(effects, e => e.Content.Name == "outdoorTemperature");
        Assert.Equal(Outcome.Taken, _house.Receive(new(Station, _station.State.Version, 0, told.Content)));
    }
}
