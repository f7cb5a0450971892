using Beffroi.Geography;
using Beffroi.Inventory.Files;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Inventory.Mapping;

/// <summary>What becomes of rows: assets with their facts, or rejects with line, column, code and sentence.</summary>
public sealed class AssetMapperTests
{
    private const string Lamp = "kind: luminaire\nid: id\n";

    private static readonly Territory Town = Importing.Containing(
        new Area { Key = "town", Level = AreaLevel.Authority, Name = "Town" },
        new Area { Key = "next", Level = AreaLevel.Authority, Name = "Next" },
        new Area { Key = "town-north", Level = AreaLevel.District, Name = "North", Authority = "town", Outline = "POLYGON ((4 48, 5 48, 5 49, 4 49, 4 48))" },
        new Area { Key = "next-all", Level = AreaLevel.District, Name = "All", Authority = "next", Outline = "POLYGON ((5 48, 6 48, 6 49, 5 49, 5 48))" });

    [Fact]
    public void A_row_becomes_an_asset_with_all_its_facts()
    {
        var asset = Assert.Single(Importing.Map(
            """
            kind: luminaire
            id: "L-{id}"
            name: "{street|title} {id}"
            address: street
            place: { longitude: lon, latitude: lat }
            heading: dir
            tags: [imported, "{lamp|slug}"]
            links: { cabinet: "A-{cab}" }
            attributes:
              maxPower: { column: kw, unit: kW }
              mountingHeight: { column: cm, unit: cm }
              led: led
              controlMode: { value: cabinet }
              installedOn: since
              lanternType: { column: lamp, values: { boule: ball, "n/a": ~ }, otherwise: other }
            """,
            "id;street;lon;lat;dir;lamp;cab;kw;cm;led;since\n7;RUE DE VAUX;4,5;48,5;90;Boule;3;0,07;850;oui;2004\n", Town).Assets());

        Assert.Equal("luminaire/L-7", asset.Id.ToString());
        var it = asset.Description;
        Assert.Equal(("Rue De Vaux 7", "RUE DE VAUX", new Place(4.5, 48.5), "town", "town-north", 90d), (it.Name, it.Address, it.Place!.Value, it.Authority, it.District, it.Heading));
        Assert.Equal(["imported", "boule"], it.Tags!);
        Assert.Equal(AssetId.Of("cabinet", "A-3"), it.Links!["cabinet"]);
        Assert.Equal(
            [("controlMode", "cabinet"), ("installedOn", "2004-01-01T00:00:00.000000Z"), ("lanternType", "ball"), ("led", "true"), ("maxPower", "70"), ("mountingHeight", "8.5")],
            it.Attributes!.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (a.Key, a.Value.ToString())));
        Assert.Empty(asset.Missing);
    }

    [Fact]
    public void What_a_row_has_not_is_not_invented()
    {
        var asset = Assert.Single(Importing.Map(
            Lamp + "place: { longitude: x, latitude: y, empty: ['0'] }\nempty: [NC]\nattributes: { maxPower: p, lanternType: { column: t, values: { '-': ~ } } }\nname: n\n",
            "id;x;y;p;t;n\n1;0;0;nc;-;\n").Assets());

        Assert.Null(asset.Description.Place);
        Assert.Null(asset.Description.Name);
        Assert.Null(asset.Description.Attributes);
        Assert.Equal(["place", "authority", "district", "maxPower"], asset.Missing);
    }

    [Theory]
    [InlineData("id: id", "id\n\"\"", RowCode.MissingId, "id")]
    [InlineData("id: '{id}-{p}'", "id;p\n1;", RowCode.MissingId, "id")]
    [InlineData("id: id", "id\na/b", RowCode.BadId, "id")]
    [InlineData("id: id\nattributes: { maxPower: p }", "id;p\n1;many", RowCode.NotANumber, "p")]
    [InlineData("id: id\nattributes: { maxPower: p }", "id;p\n1;9000", RowCode.OutOfRange, "p")]
    [InlineData("id: id\nattributes: { led: p }", "id;p\n1;perhaps", RowCode.NotAFlag, "p")]
    [InlineData("id: id\nattributes: { installedOn: p }", "id;p\n1;soon", RowCode.NotADate, "p")]
    [InlineData("id: id\nattributes: { controlMode: p }", "id;p\n1;magic", RowCode.NotAChoice, "p")]
    [InlineData("id: id\nattributes: { lanternType: { column: p, values: { a: b } } }", "id;p\n1;z", RowCode.UnknownValue, "p")]
    [InlineData("id: id\nplace: { longitude: x, latitude: y }", "id;x;y\n1;north;48", RowCode.BadPlace, "x")]
    [InlineData("id: id\nplace: { longitude: x, latitude: y }", "id;x;y\n1;4.3;", RowCode.BadPlace, "y")]
    [InlineData("id: id\nplace: { longitude: x, latitude: y, required: true }", "id;x;y\n1;;", RowCode.MissingPlace, "x")]
    [InlineData("id: id\nheading: h", "id;h\n1;400", RowCode.OutOfRange, "h")]
    [InlineData("id: id\nauthority: { column: a }", "id;a\n1;nowhere", RowCode.UnknownAuthority, "a")]
    [InlineData("id: id\ndistrict: { column: d }", "id;d\n1;nowhere", RowCode.UnknownDistrict, "d")]
    [InlineData("id: id\nauthority: town\ndistrict: { column: d }", "id;d\n1;next-all", RowCode.UnknownDistrict, "d")]
    [InlineData("id: id\nlinks: { cabinet: c }", "id;c\n1;a/b", RowCode.BadId, "c")]
    [InlineData("id: id", "id;x\n1", RowCode.WrongFieldCount, null)]
    public void A_bad_row_has_a_line_a_column_a_code_and_a_sentence(string mapping, string file, string code, string? column)
    {
        var reject = Assert.Single(Importing.Map($"kind: luminaire\nseparator: ';'\n{mapping}\n", file + "\n", Town).Rejects());

        Assert.Equal((2, column, code), (reject.Line, reject.Column, reject.Code));
        Assert.EndsWith(".", reject.Sentence.TrimEnd('\'', '"'));
    }

    [Fact]
    public void The_second_of_an_id_names_the_first()
    {
        var rows = Importing.Map(Lamp, "id\na\nb\na\n");

        var reject = Assert.Single(rows.Rejects());
        Assert.Equal((4, RowCode.DuplicateId), (reject.Line, reject.Code));
        Assert.Contains("on line 2", reject.Sentence);
    }

    [Theory]
    [InlineData("798203.4", "6873311.9", "They would make sense in Lambert-93 (EPSG:2154): say so with 'projection: EPSG:2154'.")]
    [InlineData("1798203.4", "8273311.9", "CC49")]
    [InlineData("43.61", "3.88", "longitude and latitude are swapped")]
    public void Coordinates_of_another_projection_are_recognised(string x, string y, string sentence) => Assert.Contains(
        sentence,
        Assert.Single(Importing.Map(Lamp + "place: { x: x, y: y }\n", $"id;x;y\n1;{x};{y}\n").Rejects()).Sentence);

    [Fact]
    public void Swapped_columns_are_recognised() => Assert.Contains(
        "the two columns are swapped",
        Assert.Single(Importing.Map(Lamp + "projection: EPSG:2154\nplace: { x: x, y: y }\n", "id;x;y\n1;6873311,9;798203,4\n").Rejects()).Sentence);

    [Theory]
    [InlineData("place: { point: g }", "48.5, 4.5")]
    [InlineData("place: { point: g }", "48,5 4,5")]
    [InlineData("place: { point: g, order: longitude latitude }", "4.5 48.5")]
    [InlineData("place: { wkt: g }", "POINT (4.5 48.5)")]
    [InlineData("place: { wkt: g }", "POLYGON ((4 48, 5 48, 5 49, 4 49, 4 48))")]
    [InlineData("place: { wkt: g }", "POLYGON ((4.4 48.4, 4.6 48.4, 4.6 48.6, 4.4 48.6, 4.4 48.4))")]
    public void A_place_may_come_in_one_column(string mapping, string text)
    {
        var asset = Assert.Single(Importing.Map(Lamp + mapping + "\n", $"id;g\n1;\"{text}\"\n", Town).Assets());

        Assert.Equal(new Place(4.5, 48.5), asset.Description.Place);
        Assert.Equal("town-north", asset.Description.District);
    }

    [Fact]
    public void A_polygon_gives_a_point_within()
    {
        // A U whose centroid is in its opening.
        var place = Assert.Single(Importing.Map(Lamp, """
            { "features": [ { "type": "Feature", "properties": { "id": "u" }, "geometry": { "type": "Polygon", "coordinates":
              [[[4, 48], [4.3, 48], [4.3, 48.01], [4.01, 48.01], [4.01, 48.2], [4.3, 48.2], [4.3, 48.21], [4, 48.21], [4, 48]]] } } ] }
            """, Town).Assets()).Description.Place!.Value;

        Assert.True(place.Longitude < 4.01 || place.Latitude is < 48.01 or > 48.2);
    }

    [Fact]
    public void A_place_is_in_the_district_of_the_named_authority()
    {
        var rows = Importing.Map(Lamp + "authority: town\nplace: { longitude: x, latitude: y }\n", "id,x,y\n1,4.5,48.5\n2,5.5,48.5\n3,9,9\n", Town).Assets();

        Assert.Equal(["town-north", null, null], rows.Select(row => row.Description.District));
        Assert.All(rows, row => Assert.Equal("town", row.Description.Authority));
    }

    [Fact]
    public void Rows_are_skipped_on_purpose_only()
    {
        var rows = Importing.Map(Lamp + "skip:\n  - { column: state, is: [Gone, ''] }\n  - { column: town, isNot: 51108 }\n",
            "id,state,town\n1,up,51108\n2,gone,51108\n3,,51108\n4,up,51000\n");

        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Line - 1));
        Assert.Equal("luminaire/1", Assert.Single(rows.Assets()).Id.ToString());
        Assert.Equal(3, rows.OfType<MappedRow.Skipped>().Count());
    }

    [Theory]
    [InlineData("kind: lumiaire\nid: id\n", "'lumiaire' is not a kind. Did you mean 'luminaire'?")]
    [InlineData("kind: luminaire\nid: id\nattributes: { maxPowr: p }\n", "'maxPowr' is not an attribute of luminaire. Did you mean 'maxPower'?")]
    [InlineData("kind: luminaire\nid: id\nattributes: { maxPower: { column: p, unit: m } }\n", "'m' does not convert to 'W', which 'maxPower' is in.")]
    [InlineData("kind: luminaire\nid: id\nattributes: { maxPower: { value: lots } }\n", "'lots' is not a number for 'maxPower'.")]
    [InlineData("kind: luminaire\nid: id\nattributes: { controlMode: { column: p, values: { a: poin } } }\n", "'poin' is not a choice of 'controlMode': point, cabinet, autonomous.")]
    [InlineData("kind: luminaire\nid: id\nlinks: { cabin: p }\n", "'cabin' is not a link of luminaire. Did you mean 'cabinet'?")]
    [InlineData("kind: luminaire\nid: id\nauthority: twon\n", "There is no authority 'twon' in the territory. Did you mean 'town'?")]
    [InlineData("kind: luminaire\nid: id\ndistrict: south\n", "There is no district 'south' in the territory. There are: town-north, next-all.")]
    public void A_mapping_is_held_against_what_there_is(string mapping, string sentence)
    {
        var faults = MappingCheck.Against(Importing.Parse(mapping), InventoryKinds.Catalogue, Town);

        Assert.Contains(sentence, Assert.Single(faults).ToString());
    }

    [Fact]
    public void Columns_the_file_does_not_have_stop_it_before_the_first_row()
    {
        var refusal = Assert.Throws<InventoryFileException>(() => Importing.Map("kind: luminaire\nid: NUMERO\nname: nome\n", "NUM;nom\n1;a\n")).Refusal;

        Assert.Equal("mapping-invalid", refusal.Code);
        Assert.Contains("line 2, column 5: The file has no column 'NUMERO'. Did you mean 'NUM'?", refusal.Sentence);
        Assert.Contains("line 3, column 7: The file has no column 'nome'. Did you mean 'nom'?", refusal.Sentence);
    }

    [Fact]
    public void Any_bytes_have_an_outcome() => Gen.OneOf(
            Gen.Byte.Array[0, 400],
            Words.OneOf("id", ";", ",", "\"", "\n", "\r", "1", "{", "}", "[", "]", "\"features\"", ":", "\"type\"", "\"Point\"", "\"coordinates\"", "<", ">", "<kml>", "</kml>", "<Placemark>", "</Placemark>", "&", "PK\u0003\u0004", "\0", "é", "\uFEFF")
                .Array[0, 60].Select(parts => System.Text.Encoding.UTF8.GetBytes(string.Concat(parts))))
        .Sample(bytes =>
        {
            try
            {
                foreach (var row in Importing.Map("kind: luminaire\nid: '{line}'\nplace: geometry\n", bytes))
                {
                    Assert.True(row is MappedRow.OfAsset or MappedRow.Rejected);
                }
            }
            catch (InventoryFileException refused)
            {
                Assert.NotNull(refused.Refusal.Sentence);
            }
        }, iter: 1500);
}
