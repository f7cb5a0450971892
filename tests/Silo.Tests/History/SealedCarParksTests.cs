using Beffroi.Compliance.Journal;
using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Storage;
using Beffroi.Storage.Sqlite;
using Beffroi.Support.History;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Beffroi.History;

/// <summary>A season of real car parks through a real store: journalled day by day, sealed, the journal dropped, and read again.</summary>
public sealed class SealedCarParksTests(ITestOutputHelper output) : IShardsHere
{
    private static readonly Instant Past = new(0);

    public IReadOnlyList<int> Sealable() => [.. Enumerable.Range(0, IStoreSite.ShardCount)];

    [Fact]
    public async Task Every_reading_is_there_when_the_journal_is_gone()
    {
        var parks = RealSeries.Birmingham();
        await using var site = new SqliteSite();
        await using var stores = await site.Open();
        await Keep(stores, parks);

        var known = new SealedPeriods(stores.Journal, stores.Segments, TimeProvider.System);
        var shards = new ShardMap();
        shards.Set(IStoreSite.ShardCount);
        var sealing = new Sealing(stores.Journal, stores.Segments, known, this, Codecs.Kernel, Options.Create(new HistoryOptions()), NullLogger<Sealing>.Instance);
        var periods = await stores.Journal.Periods(default);
        Assert.Equal(periods.Length * IStoreSite.ShardCount, await sealing.SealClosed(Instant.Never, default));
        foreach (var period in periods)
        {
            await stores.Journal.Drop(period, default);
        }

        var reader = new SeriesReader(stores.Journal, stores.Segments, known, shards, Codecs.Kernel);
        var (count, bytes) = (0L, 0L);
        foreach (var (name, readings) in parks)
        {
            // Where a car park says two things of one instant, the later word holds.
            var expected = readings.GroupBy(r => r.At).OrderBy(g => g.Key).Select(g => (g.Key, g.Last().Value.Number));
            Assert.Equal(expected, Merging.InForce(await reader.ReadAll(new(Park(name), "occupied"), Past, Instant.Never, default)).Select(r => (r.At, r.Value.Number)));
            var segments = await stores.Segments.ReadSegments(Park(name), "occupied", Past, Instant.Never, default);
            count += segments.Sum(s => s.Count);
            bytes += segments.Sum(s => s.Body.Length);
        }

        output.WriteLine($"{count} readings of {parks.Count} car parks, {periods.Length} days: {(double)bytes / count:0.00} bytes a reading in segments of a day");
        Assert.Equal(parks.Values.Sum(p => p.Length), count);
    }

    private static AssetId Park(string name) => AssetId.Of("car-park", name);

    private static async Task Keep(Stores stores, Dictionary<string, RawReading[]> parks)
    {
        var scribe = await Scribe.Own(stores);
        var changes = parks.SelectMany(p => p.Value.Select(r => (Park: Park(p.Key), Reading: r))).OrderBy(c => c.Reading.At);
        foreach (var group in changes.Chunk(5_000))
        {
            await scribe.Commit(scribe.Group([.. group.Select(c => scribe.Row(c.Park, c.Reading.At, Body(c.Reading)))]));
        }
    }

    private static byte[] Body(RawReading reading) =>
        Codecs.Kernel.Write(new Change { Facts = [new("occupied", reading.Value, reading.At, reading.Quality, FactMarks.None)] });
}
