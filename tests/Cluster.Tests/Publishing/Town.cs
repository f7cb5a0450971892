using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Beffroi.Cluster.Publishing;

/// <summary>
/// A small town: lamps with meters that hang on cabinets which tell them whether they are fed, parking spaces in car parks, cells in three districts and none.
/// Meters count their own readings, so that one lost or taken twice shows.
/// </summary>
internal static class Town
{
    public const int Cabinets = 6;
    private const int LampsOfEach = 9;
    private const int CarParks = 4;
    private const int SpacesOfEach = 7;
    private static readonly string?[] Districts = ["district/north", "district/south", "district/east", null];

    public static IReadOnlyList<TownAsset> Assets { get; } = [.. Lighting(), .. Parking()];

    /// <summary>Enrols everything, linked things after what they hang on; again is no change.</summary>
    public static async Task Enrol(HttpClient http)
    {
        foreach (var asset in Assets)
        {
            await Enrol(http, asset);
        }
    }

    /// <summary>Sends again in a second what moves between silos that are still joining, as the answer asks; for half a minute at most.</summary>
    private static async Task Enrol(HttpClient http, TownAsset asset)
    {
        for (var left = 30; ; left--)
        {
            using var answer = await http.PutAsJsonAsync($"api/v1/assets/{asset.Id}", asset.Description);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable || left == 0)
            {
                Assert.True(answer.IsSuccessStatusCode, $"{asset.Id}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    private static IEnumerable<TownAsset> Lighting()
    {
        for (var cabinet = 0; cabinet < Cabinets; cabinet++)
        {
            yield return new($"cabinet/C-{cabinet}", Describe(cabinet), Manner.Numbered, DrawCabinet);
            for (var lamp = 0; lamp < LampsOfEach; lamp++)
            {
                var manner = lamp < LampsOfEach - 1 ? Manner.Numbered : Manner.Keyed;
                yield return new($"luminaire/L-{cabinet}-{lamp}", Describe(cabinet, "cabinet", $"cabinet/C-{cabinet}"), manner, DrawLamp);
            }
        }
    }

    private static IEnumerable<TownAsset> Parking()
    {
        for (var park = 0; park < CarParks; park++)
        {
            yield return new($"car-park/P-{park}", Describe(park), Manner.Numbered, DrawCarPark);
            for (var space = 0; space < SpacesOfEach; space++)
            {
                yield return new($"parking-space/S-{park}-{space}", Describe(park, "carPark", $"car-park/P-{park}"), Manner.Dated, DrawSpace);
            }
        }
    }

    private static JsonObject Describe(int number, string? link = null, string? target = null)
    {
        var description = new JsonObject
        {
            ["name"] = string.Create(CultureInfo.InvariantCulture, $"Number {number}"),
            ["place"] = new JsonArray(4.36, 48.95),
            ["authority"] = "authority/town",
        };
        if (Districts[number % Districts.Length] is { } district)
        {
            description["district"] = district;
        }

        if (link is not null)
        {
            description["links"] = new JsonObject { [link] = target };
        }

        return description;
    }

    private static JsonObject DrawCabinet(long number, Random random) => new()
    {
        ["energyIndex"] = number / 100.0,
        ["power"] = random.Next(20_000),
        ["supply"] = random.Next(4) > 0,
        // Beyond five minutes it is an alarm at once, below it ends: the register of alarms has work.
        ["clockDrift"] = random.Next(600),
    };

    private static JsonObject DrawLamp(long number, Random random) => new()
    {
        ["energyIndex"] = number / 1000.0,
        ["operatingHours"] = number / 10.0,
        ["voltage"] = random.Next(2200, 2400) / 10.0,
    };

    private static JsonObject DrawCarPark(long number, Random random) => new() { ["occupied"] = random.Next(400) };

    private static JsonObject DrawSpace(long number, Random random) => new()
    {
        ["state"] = random.Next(3) switch { 0 => "free", 1 => "occupied", _ => "closed" },
        ["battery"] = random.Next(101),
    };
}
