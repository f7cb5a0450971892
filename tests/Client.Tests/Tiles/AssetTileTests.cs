using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Live;
using Beffroi.Support;
using Beffroi.Twin;

using CsCheck;

using NetTopologySuite.Features;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO.VectorTiles.Mapbox;

using Xunit;

using Tile = NetTopologySuite.IO.VectorTiles.Tiles.Tile;

namespace Beffroi.Tiles;

/// <summary>What the tiles say, read by another program's reader.</summary>
public sealed class AssetTileTests
{
    [Fact]
    public void Another_reader_finds_every_asset_where_it_stands() =>
        Gen.Select(Gen.Select(Gen.Double[4.3, 4.4], Gen.Double[48.9, 49]).Array[1, 40], Gen.Int[13, 16]).Sample((places, zoom) =>
        {
            var city = SomeIndex.City([.. places.Select((place, i) => SomeIndex.Row(i + 1, place.Item1, place.Item2))]);
            var live = new LiveTable();
            var seen = new HashSet<ulong>();
            foreach (var address in places.Select(place => At(zoom, place.Item1, place.Item2)).Distinct())
            {
                foreach (var feature in Decode(address, AssetTile.Of(address, city, live)))
                {
                    var id = Convert.ToUInt64(feature.Attributes["id"]);
                    var (longitude, latitude) = places[(int)id - 1];
                    var tolerance = 360.0 / (1 << zoom) / TileLayer.Extent;
                    Assert.Equal(longitude, feature.Geometry.Coordinate.X, tolerance);
                    Assert.Equal(latitude, feature.Geometry.Coordinate.Y, tolerance);
                    seen.Add(id);
                }
            }

            Assert.Equal(places.Length, seen.Count);
        }, iter: 50);

    [Fact]
    public void Tags_tell_the_live_state()
    {
        var city = SomeIndex.City(SomeIndex.Row(7, 4.36, 48.95));
        var live = new LiveTable();
        live.Take(Some.Entry(7, Knowledge.Inferred, Priority.Major, 31.5f), Some.Now);
        var address = At(16, 4.36, 48.95);

        var tags = Assert.Single(Decode(address, AssetTile.Of(address, city, live))).Attributes;

        Assert.Equal(
            ("luminaire", "lighting", "major", "inferred", 2L, 31.5, "L-7", "L-7"),
            (tags["kind"], tags["department"], tags["status"], tags["knowledge"], Convert.ToInt64(tags["fill"]), tags["value"], tags["key"], tags["name"]));
    }

    [Fact]
    public void From_afar_the_well_are_thinned_and_the_abnormal_never()
    {
        var city = SomeIndex.City([.. Enumerable.Range(1, 1000).Select(i => SomeIndex.Row(i, 4.36 + (i * 1e-7), 48.95))]);
        var live = new LiveTable();
        for (var ordinal = 1; ordinal <= 1000; ordinal++)
        {
            live.Take(Some.Entry(ordinal, worst: ordinal % 100 == 0 ? Priority.Minor : Priority.None), Some.Now);
        }

        var address = At(8, 4.36, 48.95);
        var features = Decode(address, AssetTile.Of(address, city, live));

        Assert.Equal(10, features.Count(feature => (string)feature.Attributes["status"] == "minor"));
        Assert.InRange(features.Count(feature => (string)feature.Attributes["status"] == "normal"), 1, 4);
    }

    [Fact]
    public void Where_nothing_stands_the_tile_is_empty() => Assert.Empty(AssetTile.Of(new(4, 0, 0), SomeIndex.City(), new()));

    [Fact]
    public void A_place_maps_to_the_corner_of_the_world() =>
        Assert.Equal((2048, 2048), new TileAddress(0, 0, 0).Of(new Place(0, 0)));

    private static TileAddress At(int zoom, double longitude, double latitude)
    {
        var tile = Tile.CreateAroundLocation(latitude, longitude, zoom)!;
        return new(zoom, tile.X, tile.Y);
    }

    private static List<IFeature> Decode(TileAddress address, byte[] bytes)
    {
        var tile = new MapboxTileReader(new GeometryFactory(new PrecisionModel(), 4326)).Read(new MemoryStream(bytes), new Tile(address.X, address.Y, address.Zoom), "id");
        Assert.Equal("assets", Assert.Single(tile.Layers).Name);
        return [.. tile.Layers[0].Features];
    }
}
