using System.Text.Json;
using Beffroi.Connectivity;
using Beffroi.Devices;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using Xunit;

namespace Beffroi.Demonstration;

public sealed class DemonstrationTerritoryTest
{
    private static readonly DemonstrationTerritory Territory = DemonstrationTerritory.Make(new());
    private static readonly Catalogue Catalogue = Catalogue.Of(typeof(Catalogue).Assembly);

    [Theory]
    [InlineData("luminaire", 7290)]
    [InlineData("cabinet", 220)]
    [InlineData("junction", 55)]
    [InlineData("camera", 120)]
    [InlineData("building", 90)]
    [InlineData("car-park", 14)]
    [InlineData("parking-space", 400)]
    [InlineData("sign", 14)]
    [InlineData("environment-sensor", 60)]
    [InlineData("container", 150)]
    [InlineData("supply-zone", 18)]
    [InlineData("water-meter", 54)]
    [InlineData("lift-station", 14)]
    [InlineData("service", 24)]
    [InlineData("weather-station", 6)]
    [InlineData("irrigation-zone", 40)]
    [InlineData("fibre-link", 20)]
    [InlineData("gateway", 12)]
    [InlineData("network-tenant", 3)]
    public void It_has_exactly_what_its_plan_says(string kind, int count) => Assert.Equal(count, Territory.Assets.Count(a => a.Id.Kind == kind));

    [Fact]
    public void Of_its_lamps_2_170_are_commanded_alone() =>
        Assert.Equal(2170, Lamps().Count(a => a.Description.Attributes!["controlMode"].Text == "point"));

    [Fact]
    public void Every_id_is_its_own() => Assert.Equal(Territory.Assets.Count, Territory.Assets.Select(a => a.Id).Distinct().Count());

    [Fact]
    public void Everything_can_be_enrolled_and_says_that_it_is_synthetic() => Assert.All(Territory.Assets, asset =>
    {
        Assert.Null(DescriptionCheck.Fault(Catalogue.Kind(asset.Id.Kind), asset.Description));
        Assert.Contains("synthetic", asset.Description.Tags!);
    });

    [Fact]
    public void Inventories_are_complete() => Assert.All(Territory.Assets, asset =>
        Assert.Empty(Catalogue.Kind(asset.Id.Kind).Attributes.Where(a => a.Required && !asset.Description.Attributes!.ContainsKey(a.Name)).Select(a => a.Name)));

    [Fact]
    public void Links_go_to_assets_that_are_there()
    {
        var ids = Territory.Assets.Select(a => a.Id).ToHashSet();

        Assert.All(Territory.Assets.SelectMany(a => a.Description.Links?.Values ?? []), target => Assert.Contains(target!.Value, ids));
        Assert.All(Lamps(), lamp => Assert.True(lamp.Description.Links!.ContainsKey("cabinet")));
    }

    [Fact]
    public void Cameras_and_junctions_hang_on_a_fibre_that_reaches_the_town_hall()
    {
        var through = Territory.Assets.Where(a => a.Id.Kind == "fibre-link").ToDictionary(a => a.Id, a => a.Description.Links?.GetValueOrDefault("fibre"));
        Assert.All(Territory.Assets.Where(a => a.Id.Kind is "camera" or "junction"), asset =>
        {
            var hops = 0;
            for (var on = asset.Description.Links!["fibre"]; on is { } link; on = through[link])
            {
                Assert.True(++hops <= through.Count);
            }
        });
    }

    [Fact]
    public void Each_device_of_the_city_serves_one_asset_by_a_profile_that_ships_and_names_its_gateway()
    {
        var served = Territory.Assets.Where(a => DeviceEui.Of(a.Description) is not null).ToDictionary(a => a.Id.ToString());
        var ends = Territory.Assets.Where(a => a.Id.Kind == DeviceLink.Kind).ToArray();
        var own = ends.Where(a => a.Description.Attributes!.ContainsKey(DeviceLink.Serves)).ToArray();

        Assert.InRange(own.Length, 300, 600);
        Assert.Equal(served.Keys.Order(), own.Select(a => a.Description.Attributes![DeviceLink.Serves].Text!).Order());
        Assert.All(own, a => Assert.Equal(a.Id.Key, DeviceEui.Of(served[a.Description.Attributes![DeviceLink.Serves].Text!].Description)));
        Assert.All(served.Values, a => Assert.Equal(a.Id.Kind, BuiltInProfiles.Find(ProfileBinding.Of(a.Description)!)!.Profile.AssetKind));
        Assert.All(ends, a => Assert.Equal("gateway", a.Description.Links!["gateway"]!.Value.Kind));
        Assert.All(ends.Except(own), a => Assert.Equal(DeviceLink.TenantKind, a.Description.Links![DeviceLink.Tenant]!.Value.Kind));
    }

    [Fact]
    public void What_the_twin_of_an_older_version_lacks_comes_last_so_that_it_is_missed() => Assert.Equal(DeviceLink.Kind, Territory.Assets[^1].Id.Kind);

    [Fact]
    public void Districts_lie_in_the_four_authorities_and_hold_their_assets()
    {
        var reader = new WKTReader();
        var outlines = Territory.Areas.Where(a => a.Level == AreaLevel.District).ToDictionary(a => a.Key, a => (a.Authority, Outline: reader.Read(a.Outline)));

        Assert.Equal(["agglo", "chalons", "fagnieres", "saint-martin"], Territory.Areas.Where(a => a.Level == AreaLevel.Authority).Select(a => a.Key).Order());
        Assert.All(outlines.Values, o => Assert.True(o.Outline.IsValid && !o.Outline.IsEmpty));
        Assert.All(Territory.Assets, asset =>
        {
            var (authority, outline) = outlines[asset.Description.District!];
            var place = asset.Description.Place!.Value;
            Assert.Equal(authority, asset.Description.Authority);
            Assert.True(outline.Distance(new Point(place.Longitude, place.Latitude)) < 0.0006, $"{asset.Id} is outside of {asset.Description.District}");
        });
    }

    [Fact]
    public void Lamps_stand_25_to_35_metres_apart_along_their_streets()
    {
        var nearest = Lamps().GroupBy(l => (l.Description.District, l.Description.Address)).Where(g => g.Count() > 3)
            .SelectMany(street => street.Select(lamp => street.Where(o => o != lamp).Min(o => Metres(lamp.Description.Place!.Value, o.Description.Place!.Value)))).Order().ToArray();

        Assert.InRange(nearest[nearest.Length / 2], 25, 35);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_others()
    {
        Assert.Equal(Bytes(Territory), Bytes(DemonstrationTerritory.Make(new())));
        Assert.NotEqual(Bytes(Territory), Bytes(DemonstrationTerritory.Make(new(Seed: 2))));
    }

    private static IEnumerable<DemonstrationAsset> Lamps() => Territory.Assets.Where(a => a.Id.Kind == "luminaire");

    private static byte[] Bytes(DemonstrationTerritory territory) =>
        JsonSerializer.SerializeToUtf8Bytes(new { territory.Areas, Assets = territory.Assets.Select(a => new { Id = a.Id.ToString(), a.Description }) });

    private static double Metres(Place a, Place b)
    {
        var (x, y) = ((b.Longitude - a.Longitude) * 73_090, (b.Latitude - a.Latitude) * 111_320);
        return Math.Sqrt((x * x) + (y * y));
    }
}
