using Beffroi.Replay;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.Files;

public sealed class ReplayTests
{
    private const string Csv = """
        format: csv
        separator: ";"
        decimal: ","
        asset: { kind: building, key: "B-{site}" }
        time: { column: at, format: "dd/MM/yyyy HH:mm", zone: Europe/Paris }
        properties:
          indoorTemperature: { column: temp, unit: °C }
          electricityIndex: { column: used, unit: kWh, accumulate: true }
        """;

    [Fact]
    public void Rows_become_readings_with_units_zones_sums_and_identities()
    {
        var rows = Read(Csv, """
            site;at;temp;used
            1;14/07/2025 12:00;21,5;2
            1;14/01/2025 12:00;;3
            2;14/07/2025 12:00;20;7
            1;14/07/2025 12:00;21,5;2
            """);

        Assert.Equal(["building/B-1", "building/B-1", "building/B-2", "building/B-1"], rows.Select(row => $"{row.Asset}"));
        Assert.Equal(["2025-07-14T10:00:00.000000Z", "2025-01-14T11:00:00.000000Z"], rows.Take(2).Select(row => $"{row.At}"));
        Assert.Equal([new("indoorTemperature", Value.Of(21.5, "°C")), new("electricityIndex", Value.Of(2, "kWh"))], rows[0].Measurements);
        Assert.Equal([new("electricityIndex", Value.Of(5, "kWh"))], rows[1].Measurements);
        Assert.Equal([0L, 1, 0, 0], rows.Select(row => row.Sequence));
    }

    [Theory]
    [InlineData("1;14/07/2025;21", "columns")]
    [InlineData(";14/07/2025 12:00;21;1", "key")]
    [InlineData("1;yesterday;21;1", "written as")]
    [InlineData("1;;21;1", "missing")]
    [InlineData("1;14/07/2025 12:00;warm;1", "not a number")]
    [InlineData("a/b;14/07/2025 12:00;21;1", "not a key")]
    public void A_bad_row_says_what_is_wrong_and_keeps_its_text(string row, string part)
    {
        var bad = Assert.Single(Read(Csv, $"site;at;temp;used\n{row}"));

        Assert.Contains(part, bad.Fault, StringComparison.Ordinal);
        Assert.Equal((2, row), (bad.Line, bad.Text));
    }

    [Fact]
    public void Quotes_hold_separators_quotes_and_ends_of_lines()
    {
        var record = Assert.Single(DelimitedRecords.Read(new StringReader("a,b\n\"x, \"\"y\"\"\nz\",2\n"), ','));

        Assert.Equal(("x, \"y\"\nz", "2"), (record.Value("a"), record.Value("b")));
    }

    [Fact]
    public void A_row_is_due_as_long_after_the_first_as_the_speed_makes_it()
    {
        var pace = new ReplayPace(60);

        Assert.Equal([TimeSpan.Zero, TimeSpan.FromSeconds(30), TimeSpan.Zero], new[] { 0L, 1_800, -5 }.Select(seconds => pace.Due(new(seconds * 1_000_000))));
        Assert.Equal(TimeSpan.Zero, new ReplayPace(0).Due(new(1_000_000)));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("format: csv", "'asset'")]
    [InlineData("format: pdf\nasset: {kind: a, key: b}\ntime: {column: c}\nproperties: {d: e}", "'format'")]
    [InlineData("format: csv\nasset: {kind: a, key: b, device: c}\ntime: {column: c}\nproperties: {d: e}", "device alone")]
    [InlineData("format: csv\nasset: {kind: a, key: b}\ntime: {column: c, zone: Mars/Olympus}\nproperties: {d: e}", "time zone")]
    [InlineData("format: csv\nasset: {kind: a, key: b}\ntime: {column: c}\nproperties: {d: {column: e, colour: f}}", "'colour'")]
    [InlineData("format: csv\ncolour: red", "Line 2")]
    public void A_fault_of_the_mapping_is_said(string yaml, string part) =>
        Assert.Contains(part, Assert.Throws<FormatException>(() => ReplayMappingDocument.Parse(yaml)).Message, StringComparison.Ordinal);

    private static ReplayRow[] Read(string yaml, string text)
    {
        var mapping = ReplayMappingDocument.Parse(yaml);
        var reading = new RowReading(mapping, 7);
        return [.. DelimitedRecords.Read(new StringReader(text.ReplaceLineEndings("\n")), mapping.Separator).Select(reading.Read)];
    }
}
