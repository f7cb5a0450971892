using System.Globalization;
using Beffroi.Assets.Buildings;
using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Quantities;
using Beffroi.Replay;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.Files;

/// <summary>
/// A year of four real meters, read from their files as a replay reads them, into the state of a building and into its history: what every month comes to is what
/// the file's own lines come to, added without any of it. The year's sums were made by another program.
/// </summary>
public sealed class CambridgeMonthsTests
{
    [Theory]
    [InlineData("b0", "electricity", "cambridge-electricity", 226_971.7)]
    [InlineData("b0", "gas", "cambridge-heat", 30_921.8)]
    [InlineData("b1", "electricity", "cambridge-electricity", 55_737.2)]
    [InlineData("b1", "gas", "cambridge-heat", 9_658.9)]
    public void Each_month_comes_to_what_its_lines_say(string building, string meter, string mapping, double year)
    {
        Assert.SkipWhen(SharedData.Folder is null, "skipped: ../shared/data has no cambridge-buildings");
        var path = Path.Combine(SharedData.Folder!, "cambridge-buildings", $"UCam_Building_{building}", $"{meter}-2019.csv");
        var (asset, property) = (AssetId.Of("building", building), meter == "gas" ? Building.HeatUse : Building.ElectricityUse);

        var readings = Folded(path, Mapping(mapping, building), asset, property);

        var said = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).GroupBy(cells => cells[0][..7])
            .ToDictionary(month => month.Key, month => (double)month.Sum(cells => decimal.Parse(cells[1], CultureInfo.InvariantCulture)));
        Assert.Equal(12, said.Count);
        Assert.Equal(year, said.Values.Sum(), tolerance: 0.01);
        Same(said, readings);
        Same(said, Sealed(new(asset, property.Name), readings));
    }

    /// <summary>Row by row through the kind: what the building stands at after each.</summary>
    private static List<RawReading> Folded(string path, ReplayMapping mapping, AssetId asset, Property<KilowattHour> property)
    {
        var file = new ReplayFile(path);
        var (rows, bench, readings) = (new RowReading(mapping, file.Hash()), new TurnBench(new Building(), asset) { Now = Instant.From(new(2018, 12, 31, 0, 0, 0, TimeSpan.Zero)) }, new List<RawReading>());
        bench.Describe(new());
        foreach (var row in file.Records(mapping).Select(rows.Read))
        {
            Assert.Null(row.Fault);
            Assert.Equal(asset, row.Asset);
            bench.Now = row.At;
            Assert.Equal(DeliveryResult.Taken, bench.Observe(new() { Source = "file", Epoch = row.Epoch, Sequence = row.Sequence, At = row.At, Measurements = row.Measurements }).Result);
            var known = bench.LastTurn.Sight.Of(property);
            readings.Add(new(known.At, Value.Of(known.Value.Number), known.Quality, bench.State.Version, Late: false));
        }

        return readings;
    }

    /// <summary>Sealed by the day, the days made months, and read again.</summary>
    private static List<RawReading> Sealed(SeriesName series, List<RawReading> readings)
    {
        var merger = new SegmentMerger(series, revision: 1, largest: 4_096);
        foreach (var day in readings.Chunk(24))
        {
            merger.Add(Segmenting.Row(series, revision: 0, day));
        }

        return [.. merger.Finish(readings.Count).SelectMany(segment => SegmentCodec.Read(segment.Body))];
    }

    private static void Same(Dictionary<string, double> said, List<RawReading> readings)
    {
        var months = readings.GroupBy(reading => reading.At.ToString()[..7]).ToDictionary(month => month.Key, month => month.Sum(reading => reading.Value.Number));
        Assert.Equal(said.Keys.Order(), months.Keys.Order());
        Assert.All(said, month => Assert.Equal(month.Value, months[month.Key], tolerance: 0.001));
    }

    private static ReplayMapping Mapping(string name, string building) =>
        ReplayMappingDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "mappings", "replay", name + ".yaml")).Replace("key: b0", $"key: {building}", StringComparison.Ordinal));
}
