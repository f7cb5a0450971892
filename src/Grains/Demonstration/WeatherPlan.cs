using Beffroi.Twin;

namespace Beffroi.Demonstration;

/// <summary>Weather stations over the territory, in the open: what buildings and gardens know of outdoors.</summary>
internal static class WeatherPlan
{
    public static IEnumerable<DemonstrationAsset> Of(TerritoryDraft draft)
    {
        var number = 0;
        foreach (var lamp in draft.WeatherPosts)
        {
            number++;
            var district = TerritoryDraft.DistrictOf(lamp.Spot);
            yield return Synthetic.Asset("weather-station", $"M-{number}", district, lamp.Spot.Toward(Math.PI, 4), $"Station météo, {district.Name}", lamp.Street.Name, new()
            {
                ["model"] = Value.Of("Démonstration"),
                ["altitude"] = Value.Of(Math.Round(draft.Dice("weather").Between("altitude", 80, 105, number))),
                ["windHeight"] = Value.Of(10),
            });
        }
    }

    /// <summary>The station nearest to a place.</summary>
    public static AssetId NearestTo(TerritoryDraft draft, Spot spot) => AssetId.Of("weather-station", $"M-{draft.WeatherPosts.IndexOf(draft.WeatherPosts.MinBy(p => p.Spot.DistanceTo(spot))!) + 1}");
}
