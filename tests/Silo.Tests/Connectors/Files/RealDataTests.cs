using Beffroi.Connectivity;
using Beffroi.Replay;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.Files;

/// <summary>Real series through a whole silo, from file to journal: every row is accounted for. The figures were counted in the files by another program.</summary>
public sealed class RealDataTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Birmingham_car_parks()
    {
        var file = DataFile("parking-birmingham", "dataset.zip");
        var mapping = Mapping("birmingham-car-parks");
        await using var silo = await RunningSilo.Start();
        var parks = new ReplayFile(file).Records(mapping).Select(row => row.Value("SystemCodeNumber")!).Distinct().ToArray();
        Assert.Equal(30, parks.Length);
        foreach (var park in parks)
        {
            await silo.Enrol($"car-park/{park}");
        }

        var report = await silo.Get<FileReplay>().Run(file, mapping, 0, Cancel);

        // 216 rows stand twice; 12 are negative; 373 over capacity are what the street said, and taken.
        Assert.Equal((35_717, 35_489, 216, 0, 0), (report.Rows, report.Taken, report.Repeats, report.Late, report.Empty));
        Assert.Equal([KeyValuePair.Create(RejectionCode.OutOfRange, 12)], report.Reasons);
        Assert.Equal(12, (await silo.Grains.GetGrain<IDeadLetters>(0).Count())[RejectionCode.OutOfRange]);

        var again = await silo.Get<FileReplay>().Run(file, mapping, 0, Cancel);
        Assert.Equal((0, 35_705), (again.Taken, again.Repeats));
    }

    [Fact]
    public async Task Cambridge_building_meters()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol("building/b0");
        var replay = silo.Get<FileReplay>();

        var electricity = await replay.Run(DataFile("cambridge-buildings", "UCam_Building_b0", "electricity-2019.csv"), Mapping("cambridge-electricity"), 0, Cancel);
        var heat = await replay.Run(DataFile("cambridge-buildings", "UCam_Building_b0", "gas-2019.csv"), Mapping("cambridge-heat"), 0, Cancel);

        Assert.All([electricity, heat], report => Assert.Equal((8_760, 8_760, 0, 0, 0), (report.Rows, report.Taken, report.Repeats, report.Late, report.Refused)));
        var view = await silo.Grains.Asset(AssetId.Parse("building/b0")).View();
        var use = view!.Properties.Single(property => property.Property == "electricityUse");
        Assert.Equal((Quality.Stale, "2019-12-31T23:00:00.000000Z"), (use.Quality, $"{use.At}"));
    }

    [Fact]
    public async Task Frames_of_the_Tour_Perret_and_of_Saint_Eynard()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol("environment-sensor/perret", "A81758FFFE04B1C1");
        await silo.Enrol("environment-sensor/eynard", "d1d1e80000000032");
        var replay = silo.Get<FileReplay>();

        // Heard by several hotspots, written once for each: the frame counter tells.
        var perret = await replay.Run(DataFile("campusiot-lorawan", "TourPerret_ems-tourperret-A81758FFFE04B1C1.ndjson.gz"), Mapping("helium-frames"), 0, Cancel);
        Assert.Equal((12_614, 10_630, 1_983, 1, 0), (perret.Rows, perret.Taken, perret.Repeats, perret.Empty, perret.Refused));

        var eynard = await replay.Run(DataFile("campusiot-lorawan", "SaintEynard_logs_d1d1e80000000032_campusiot.ndjson.gz"), Mapping("chirpstack-v3-frames"), 0, Cancel);
        Assert.Equal((9_786, 6_138, 0, 3_648, 0), (eynard.Rows, eynard.Taken, eynard.Repeats, eynard.Empty, eynard.Refused));
    }

    [Fact]
    public async Task Frames_of_devices_nobody_has_are_a_bounded_flood()
    {
        await using var silo = await RunningSilo.Start();
        var file = DataFile("campusiot-lorawan", "Helium_FTD_0018B20000020.ndjson.gz");

        var report = await silo.Get<FileReplay>().Run(file, Mapping("helium-frames"), 0, Cancel);

        Assert.Equal((16_954, 0), (report.Rows, report.Taken));
        Assert.Equal([RejectionCode.UnknownAsset], report.Reasons.Keys);
        var kept = (await silo.Grains.GetGrain<IDeadLetters>(0).Count())[RejectionCode.UnknownAsset];
        Assert.InRange(kept, 1_000, 16_000);
        Assert.True(kept < report.Refused);
    }

    private static string DataFile(params string[] path)
    {
        Assert.SkipWhen(SharedData.Folder is null, "the shared data is absent");
        return Path.Combine([SharedData.Folder!, .. path]);
    }

    private static ReplayMapping Mapping(string name) => ReplayMappingDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "mappings", "replay", name + ".yaml")));
}
