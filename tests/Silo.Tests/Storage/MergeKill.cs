using System.Diagnostics;
using Beffroi.Compliance.Journal;
using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Storage;

/// <summary>
/// Kills a process that merges, as kill -9 does, again and again, until the merge is through: this test program started again with one explicit test.
/// After each kill every reading is there exactly once, and each series is either as its days left it or merged whole.
/// </summary>
internal static class MergeKill
{
    private const string StoreVariable = "BEFFROI_KILLED_MERGE";
    private const string ProgressVariable = "BEFFROI_KILLED_MERGE_PROGRESS";
    private const int Series = 1_000;
    private const int Days = 6;
    private const int ReadingsADay = 5;
    private const int Kills = 4;

    private static readonly Month March = Month.Of(Instant.From(new(2026, 3, 15, 0, 0, 0, TimeSpan.Zero)));
    private static readonly AssetId[] Lamps = [.. Enumerable.Range(1, Series).Select(Some.Lamp)];

    /// <summary>The child's life: it merges one series after the other, a few in a transaction, and says after each how far it is.</summary>
    public static async Task Live(Func<string, StorageOptions> options)
    {
        var store = Environment.GetEnvironmentVariable(StoreVariable);
        Assert.SkipWhen(store is null, "Started by the tests that kill it.");
        await using var stores = await StorageSite.Open(options(store!));
        await using var progress = new StreamWriter(Environment.GetEnvironmentVariable(ProgressVariable)!) { AutoFlush = true };
        foreach (var some in Lamps.Chunk(10))
        {
            var batch = new MergeBatch(stores.Segments, stores.Merges, largest: 4096);
            foreach (var lamp in some)
            {
                await batch.Add(new(lamp, "power"), March, CancellationToken.None);
            }

            if ((await batch.Write(CancellationToken.None)).Merged > 0)
            {
                await progress.WriteAsync('.');
            }
        }
    }

    public static async Task KillAndCheck(string store, StorageOptions options, string child)
    {
        await Fill(options);
        var progress = Path.GetTempFileName();
        try
        {
            var before = 0;
            for (var kill = 1; kill <= Kills; kill++)
            {
                await LiveUntil(store, progress, child, batches: 7);
                var merged = await Check(options);
                Assert.InRange(merged, before + 70, Series - 1);
                before = merged;
            }

            using var last = Start(store, progress, child);
            await last.WaitForExitAsync();
            Assert.Equal(Series, await Check(options));
        }
        finally
        {
            File.Delete(progress);
        }
    }

    private static async Task Fill(StorageOptions options)
    {
        await using var stores = await StorageSite.Open(options);
        for (var day = 0; day < Days; day++)
        {
            var from = March.From + TimeSpan.FromDays(day);
            var builder = new SegmentBuilder(new(from, from + TimeSpan.FromDays(1)), 4096);
            foreach (var lamp in Lamps)
            {
                builder.Add(lamp, day + 1, Enumerable.Range(0, ReadingsADay).Select(i =>
                    new Fact("power", Value.Of(day * 10 + i), from + TimeSpan.FromMinutes(i), Quality.Measured, FactMarks.None)));
            }

            await stores.Segments.Seal(0, new(from, from + TimeSpan.FromDays(1)), 1, builder.Build(), CancellationToken.None);
        }
    }

    private static async Task LiveUntil(string store, string progress, string child, int batches)
    {
        await File.WriteAllTextAsync(progress, "");
        using var process = Start(store, progress, child);
        var clock = Stopwatch.StartNew();
        while (Batches(progress) < batches)
        {
            Assert.False(process.HasExited, "The child has ended by itself.");
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(2), "The child does not get on.");
            await Task.Delay(5);
        }

        process.Kill();
        await process.WaitForExitAsync();
    }

    private static int Batches(string progress)
    {
        using var file = new FileStream(progress, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return (int)file.Length;
    }

    /// <summary>How many series are merged; that every reading of every series is there once, and none is half-way.</summary>
    private static async Task<int> Check(StorageOptions options)
    {
        await using var stores = await StorageSite.Open(options);
        var merged = 0;
        foreach (var lamp in Lamps)
        {
            var segments = await stores.Segments.ReadSegments(lamp, "power", new(0), Instant.Never, CancellationToken.None);
            Assert.Equal(Days * ReadingsADay, segments.Sum(s => s.Count));
            Assert.Equal(Days * ReadingsADay, segments.SelectMany(s => SegmentCodec.Read(s.Body)).Select(r => r.At).Distinct().Count());
            Assert.True(segments.Length is Days or 1, $"{lamp} has {segments.Length} segments.");
            merged += segments.Length == 1 ? 1 : 0;
        }

        return merged;
    }

    private static Process Start(string store, string progress, string child)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--filter-method", child, "--explicit", "only", "--progress", "off"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment[StoreVariable] = store;
        start.Environment[ProgressVariable] = progress;
        return Process.Start(start)!;
    }
}
