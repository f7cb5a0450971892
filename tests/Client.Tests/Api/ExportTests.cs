using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;

using Beffroi.Exports;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Support;
using Beffroi.Twin;

using CsCheck;
using Parquet;
using Parquet.Schema;
using Xunit;

namespace Beffroi.Api;

public sealed class ExportTests(ClientFixture fixture)
{
    private const string Internal = "&audience=internal&author=Ada&reason=audit";

    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static readonly Dictionary<string, Value> Attributes = new()
    {
        ["ratedPower"] = Value.Of(61.5), ["installed"] = Value.Of(Instant.From(new(2024, 6, 30, 22, 30, 0, TimeSpan.Zero))), ["secret"] = Value.Of("4711"), ["devEui"] = Value.Of("a81758fffe04b1c1"),
    };

    [Fact]
    public async Task A_table_has_its_columns_with_units_and_what_is_published_alone()
    {
        await Know("export-csv", "S-1", "=cmd|'/c calc'!A0", withView: true);
        var (text, response) = await Get("/api/v1/exports/assets?kind=luminaire&district=export-csv");
        var rows = text.Split("\r\n");
        Assert.Equal("kind,key,name,authority,district,address,longitude [°],latitude [°],heading [°],ratedPower [W],installed [UTC],power [W],power.quality,power.at [UTC],mode,mode.quality,mode.at [UTC]", rows[0]);
        Assert.Equal("luminaire,S-1,'=cmd|'/c calc'!A0,,export-csv,\"1, rue d\"\"A\"\"\",4.1234567,48.9,,61.5,2024-06-30T22:30:00Z,31.5,measured,2026-11-14T21:40:00Z,on,stale,2026-11-14T21:40:00Z", rows[1].Replace("rue d'A", "rue d\"\"A\"\"", StringComparison.Ordinal));
        Assert.Contains("licence-ouverte", response.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotContain("4711", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_and_instants_are_written_as_they_are_asked_for()
    {
        await Know("export-french", "S-2", "Lampe; deux", withView: true);
        var (text, _) = await Get("/api/v1/exports/assets?kind=luminaire&district=export-french&decimal=comma&zone=paris");
        Assert.StartsWith("kind;key;name;", text, StringComparison.Ordinal);
        Assert.Equal([0xef, 0xbb, 0xbf], (await Bytes("/api/v1/exports/assets?kind=luminaire&district=export-french&decimal=comma")).ToArray()[..3]);
        Assert.Contains("installed [Europe/Paris]", text, StringComparison.Ordinal);
        Assert.Contains(";\"Lampe; deux\";", text, StringComparison.Ordinal);
        Assert.Contains(";61,5;2024-07-01T00:30:00+02:00;31,5;", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_internal_export_says_who_and_why_and_has_the_rest()
    {
        await Know("export-internal", "S-3", "Lamp", withView: true);
        var (text, response) = await Get($"/api/v1/exports/assets?kind=luminaire&district=export-internal{Internal}");
        Assert.Contains(",secret,", text, StringComparison.Ordinal);
        Assert.Contains("4711", text, StringComparison.Ordinal);
        Assert.Contains("a81758fffe04b1c1", text, StringComparison.Ordinal);
        Assert.Contains("link.cabinet,tags,status,lastSeen [UTC]", text, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Link"));
        Assert.Equal("export-unexplained", await Refused("/api/v1/exports/assets?kind=luminaire&audience=internal", HttpStatusCode.UnprocessableEntity));
        Assert.Equal("not-published", await Refused("/api/v1/exports/assets?kind=vault", HttpStatusCode.Forbidden));
        Assert.Equal("not-published", await Refused("/api/v1/exports/assets?kind=luminaire&status=danger", HttpStatusCode.Forbidden));
        Assert.Equal("unknown-kind", await Refused("/api/v1/exports/assets?kind=nothing", HttpStatusCode.NotFound));
        Assert.Equal("unknown-kind", await Refused("/api/v1/exports/assets", HttpStatusCode.NotFound));
        await Get($"/api/v1/exports/assets?kind=vault{Internal}");
    }

    [Fact]
    public async Task Thousands_of_assets_are_each_in_it_once_in_order_with_and_without_their_word()
    {
        await fixture.Know(city =>
        {
            for (var i = 0; i < 5_000; i++)
            {
                city.Add(AssetId.Of("cabinet", $"EXPORTED-{(i * 7919) % 5_000:00000}"), Some.Ordinal(), new() { District = "export-many", Place = new(4 + (i / 1e5), 48) });
            }
        });
        var (text, _) = await Get("/api/v1/exports/assets?kind=cabinet&district=export-many&values=none");
        var rows = text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray();
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => $"EXPORTED-{i:00000}"), rows.Select(row => row.Split(',')[1]));

        var (json, _) = await Get("/api/v1/exports/assets?kind=cabinet&district=export-many&format=geojson");
        var collection = JsonSerializer.Deserialize<JsonElement>(json);
        Assert.Equal(5_000, collection.GetProperty("features").GetArrayLength());
        Assert.Contains("Licence Ouverte", collection.GetProperty("licence").GetString(), StringComparison.Ordinal);
        var first = collection.GetProperty("features")[0];
        Assert.Equal(JsonValueKind.Null, first.GetProperty("properties").GetProperty("energy").ValueKind);
        Assert.Equal("Point", first.GetProperty("geometry").GetProperty("type").GetString());
        Assert.Equal("kWh", collection.GetProperty("units").GetProperty("energy").GetString());
    }

    [Fact]
    public async Task A_workbook_has_typed_cells_and_no_formula()
    {
        await Know("export-xlsx", "S-4", "=1+1\u0001", withView: true);
        using var book = new ZipArchive(await Bytes("/api/v1/exports/assets?kind=luminaire&district=export-xlsx&format=xlsx&zone=paris"));
        var sheet = XDocument.Load(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var rows = sheet.Descendants(Sheet + "row").ToArray();
        Assert.Equal(2, rows.Length);
        Assert.Empty(sheet.Descendants(Sheet + "f"));
        Assert.NotEmpty(sheet.Descendants(Sheet + "autoFilter"));
        var cells = rows[1].Elements(Sheet + "c").ToArray();
        Assert.Equal("inlineStr", cells[2].Attribute("t")?.Value);
        Assert.Equal("=1+1\ufffd", cells[2].Value);
        Assert.Equal(61.5, double.Parse(cells[9].Element(Sheet + "v")!.Value, CultureInfo.InvariantCulture));
        Assert.Null(cells[9].Attribute("t"));
        Assert.Equal(new(2024, 7, 1, 0, 30, 0), DateTime.FromOADate(double.Parse(cells[10].Element(Sheet + "v")!.Value, CultureInfo.InvariantCulture)));
        Assert.Contains("Licence Ouverte", XDocument.Load(book.GetEntry("xl/worksheets/sheet2.xml")!.Open()).Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_parquet_file_has_a_type_for_each_column_and_nulls()
    {
        await Know("export-parquet", "S-5", "Lamp", withView: true);
        await Know("export-parquet", "S-6", "Dark", withView: false);
        await using var reader = await ParquetReader.CreateAsync(await Bytes("/api/v1/exports/assets?kind=luminaire&district=export-parquet&format=parquet"), cancellationToken: TestContext.Current.CancellationToken);
        var fields = reader.Schema.GetDataFields().ToDictionary(field => field.Name);
        Assert.Contains("Licence Ouverte", reader.CustomMetadata["licence"], StringComparison.Ordinal);
        using var group = reader.OpenRowGroupReader(0);
        Assert.Equal(2, group.RowCount);
        Assert.Equal([31.5, null], await Cells<double>(group, fields["power [W]"]));
        Assert.Equal([Some.Now.ToDateTimeOffset().UtcDateTime, null], await Cells<DateTime>(group, fields["power.at [UTC]"]));
        var keys = new string?[2];
        await group.ReadAsync(fields["key"], keys.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(["S-5", "S-6"], keys);
    }

    [Fact]
    public async Task A_series_is_exported_reading_by_reading()
    {
        await Know("export-series", "S-7", "Lamp", withView: true);
        fixture.City.Readings.Clear();
        fixture.City.Readings.AddRange(Enumerable.Range(0, 3).Select(i => new RawReading(Some.Now + TimeSpan.FromMinutes(i), Value.Of(i + 0.25), Quality.Measured, i, i == 1, i == 2 ? ReadingMarks.Excluded : ReadingMarks.None)));
        var (text, _) = await Get("/api/v1/exports/series?asset=luminaire/S-7&property=power&from=2026-11-14T00:00:00Z&to=2026-11-15T00:00:00Z");
        fixture.City.Readings.Clear();
        Assert.Equal("at [UTC],power [W],quality,late,excluded,corrected\r\n2026-11-14T21:40:00Z,0.25,measured,false,false,false\r\n2026-11-14T21:41:00Z,1.25,measured,true,false,false\r\n2026-11-14T21:42:00Z,2.25,measured,false,true,false\r\n", text);
        Assert.Equal("not-published", await Refused("/api/v1/exports/series?asset=luminaire/S-7&property=lit", HttpStatusCode.Forbidden));
        Assert.Equal("bad-parameter", await Refused("/api/v1/exports/series?asset=luminaire/S-7&format=geojson", HttpStatusCode.BadRequest));
        Assert.Equal("unknown-asset", await Refused("/api/v1/exports/series?asset=luminaire/NONE", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task A_standard_has_the_rows_that_are_valid_and_names_the_others()
    {
        await Know("export-standard", "S-8", "Église œcuménique", withView: true);
        await Know("export-standard", "X-9", "Elsewhere", withView: true);
        var (text, _) = await Get("/api/v1/exports/standards/some-standard?district=export-standard");
        Assert.Equal("id,NOM,lon,cm,day,state,nothing\r\nS-8,EGLISE O,4.123,6150,2024-07-01,ALLUME,\r\n", text);
        var gaps = await fixture.Client.Json("/api/v1/exports/standards/some-standard/gaps?district=export-standard");
        Assert.Equal((2, 1), (gaps.GetProperty("assets").GetInt32(), gaps.GetProperty("complete").GetInt32()));
        Assert.Equal("id", gaps.GetProperty("gaps")[0].GetProperty("wrong")[0].GetString());
        Assert.Equal("unknown-standard", await Refused("/api/v1/exports/standards/none", HttpStatusCode.NotFound));
        var all = await fixture.Client.Json("/api/v1/exports");
        Assert.Equal(["csv", "geojson", "xlsx", "parquet"], all.GetProperty("formats").EnumerateArray().Select(format => format.GetString()));
        Assert.False(all.GetProperty("kinds").EnumerateArray().Single(kind => kind.GetProperty("kind").GetString() == "vault").GetProperty("open").GetBoolean());
        Assert.Equal("some-standard", all.GetProperty("standards")[0].GetProperty("key").GetString());
    }

    [Fact]
    public void No_text_begins_like_a_formula_and_the_text_is_all_there() => Gen.String.Sample(text =>
    {
        var safe = SafeCell.Of(text);
        Assert.True(safe.Length == 0 || !"=+-@\t\r\n".Contains(safe[0], StringComparison.Ordinal));
        Assert.EndsWith(text, safe, StringComparison.Ordinal);
    });

    private async Task Know(string district, string key, string name, bool withView)
    {
        var entry = await fixture.Know(city => city.Add(Some.Luminaire(key), Some.Ordinal(), new() { Name = name, District = district, Address = "1, rue d'A", Place = new(4.1234567, 48.9), Attributes = Attributes }));
        if (withView)
        {
            fixture.City.Views[Some.Luminaire(key)] = Some.View(fixture.City.Inventory[Some.Luminaire(key)]);
        }
    }

    private async Task<(string Text, HttpResponseMessage Response)> Get(string path)
    {
        var response = await fixture.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, text);
        return (text, response);
    }

    private async Task<MemoryStream> Bytes(string path)
    {
        using var response = await fixture.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        return new(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private async Task<string?> Refused(string path, HttpStatusCode status)
    {
        using var response = await fixture.Client.GetAsync(path, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text).GetProperty("code").GetString();
    }

    private static async Task<T?[]> Cells<T>(ParquetRowGroupReader group, DataField field)
        where T : struct
    {
        var cells = new T?[(int)group.RowCount];
        await group.ReadAsync<T>(field, cells.AsMemory(), cancellationToken: TestContext.Current.CancellationToken);
        return cells;
    }
}
