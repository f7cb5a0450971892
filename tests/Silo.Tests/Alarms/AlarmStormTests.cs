using System.Diagnostics;
using Beffroi.Journal;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Alarms;

/// <summary>Ten thousand alarms at once, on the real store: none is lost, each is read, and all can be acknowledged.</summary>
public sealed class AlarmStormTests(ITestOutputHelper output) : IDisposable
{
    private const int Many = 10_000;
    private readonly string _folder = Directory.CreateTempSubdirectory("beffroi-alarms-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Ten_thousand_alarms_are_raised_read_and_acknowledged_and_none_is_lost()
    {
        await using var twin = await TwinOnSqlite.Start(_folder);
        await twin.Ready();
        var register = twin.Grains.GetGrain<IAlarms>(0);
        var before = Instant.From(TimeProvider.System.GetUtcNow());
        await Each(key => Cabinet(twin, key).Describe(new() { Name = key }, new("test")));

        var raising = await Each(key => Cabinet(twin, key).Observe([new() { Source = "test", Epoch = 1, Sequence = 1, Measurements = [new("residualCurrentTrip", Value.Of(true))] }]));
        var reading = Stopwatch.StartNew();
        var read = await register.Find(new() { States = AlarmFilter.InHand });
        output.WriteLine($"{Many} alarms raised in {raising.TotalSeconds:F1} s, the list read in {reading.ElapsedMilliseconds} ms");
        Assert.Equal(Many, read.Select(a => a.Asset).Distinct().Count());
        Assert.All(read, a => Assert.Equal((AlarmState.Unacknowledged, Priority.Major), (a.State, a.Priority)));
        Assert.Equal(Many, (await register.Raised(before, 100_000)).Length);

        var acknowledging = await Each(key => Cabinet(twin, key).Act([new("residual-current", AlarmVerb.Acknowledge)], new("Zoé")));
        output.WriteLine($"acknowledged in {acknowledging.TotalSeconds:F1} s");
        Assert.Equal(Many, (await register.Find(new() { States = [AlarmState.Acknowledged] })).Length);
        Assert.Equal(["acknowledged", "raised"], (await register.Events(new(AssetId.Of("cabinet", "C-77"), "residual-current"), 10)).Select(e => e.Act));
    }

    private static IAsset Cabinet(TwinOnSqlite twin, string key) => twin.Grains.Asset(AssetId.Of("cabinet", key));

    private static async Task<TimeSpan> Each(Func<string, Task> act)
    {
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, Many), new ParallelOptions { MaxDegreeOfParallelism = 512 }, async (i, _) => await act($"C-{i}"));
        return watch.Elapsed;
    }
}
