using System.Diagnostics;
using System.Globalization;
using Beffroi.Compliance.Journal;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Storage.Sqlite;
using Beffroi.Support;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Storage;

/// <summary>Measures; run it alone: <c>--filter-class "*CommitRates" --explicit only --show-live-output on</c>.</summary>
public sealed class CommitRates(ITestOutputHelper output)
{
    private static readonly AssetId[] Lamps = [.. Enumerable.Range(1, 20_000).Select(Some.Lamp)];
    private static readonly byte[] Body = new byte[120];

    [Fact(Explicit = true)]
    public async Task Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-rates-").FullName;
        await Measure("sqlite", new() { DataFolder = folder });
        Directory.Delete(folder, recursive: true);
    }

    [Fact(Explicit = true)]
    public async Task PostgreSql()
    {
        await using var cluster = new PostgreSqlCluster { Settings = "" };
        await Measure("postgresql", new() { Provider = StorageOptions.PostgreSql, ConnectionString = await cluster.LendDatabase() + ";Pooling=true" });
    }

    /// <summary>What an explanation reads of a day of a million rows in one shard.</summary>
    [Fact(Explicit = true)]
    public async Task One_asset_of_a_big_day()
    {
        var folder = Directory.CreateTempSubdirectory("beffroi-rates-").FullName;
        await using (var stores = await StorageSite.Open(new() { DataFolder = folder, ShardCount = 1 }))
        {
            var (scribe, body, next) = (await Scribe.Own(stores), new byte[400], 0);
            for (var group = 0; group < 100; group++)
            {
                await scribe.Append([.. Enumerable.Range(0, 10_000).Select(_ => scribe.Row(Lamps[(int)(next++ * 7919L % Lamps.Length)], body: body))]);
            }

            for (var i = 0; i < 3; i++)
            {
                await Timed("sqlite", "one asset's day, forward", 1, () => Drain(stores.Journal.ChangesOf(Lamps[5], Some.Noon, Some.NextDay, CancellationToken.None)));
                await Timed("sqlite", "its newest row, back", 1, () => Drain(stores.Journal.ChangesBack(Lamps[5], CancellationToken.None), 1));
                await Timed("sqlite", "its newest ten, back", 1, () => Drain(stores.Journal.ChangesBack(Lamps[5], CancellationToken.None), 10));
                await Timed("sqlite", "its day, back", 1, () => Drain(stores.Journal.ChangesBack(Lamps[5], CancellationToken.None)));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task Measure(string name, StorageOptions options)
    {
        await using var stores = await StorageSite.Open(options);
        var scribe = await Scribe.Own(stores);
        Random.Shared.NextBytes(Body);
        foreach (var size in new[] { 100, 100, 1000, 10_000 })
        {
            await Commits(name, scribe, size);
        }

        await Timed(name, "20,000 inventory rows in groups of 1,000", 20_000, async () =>
        {
            foreach (var piece in Lamps.Select((lamp, i) => Some.Entry(lamp, i + 1, description: Describe(i))).Chunk(1000))
            {
                await scribe.Put([.. piece.Select(entry => new RegisterWrite.Inventory(entry))]);
            }
        });
        await Timed(name, "20,000 snapshots of 300 B", 20_000, () => stores.Journal.WriteSnapshots([.. Lamps.Select(lamp => new SnapshotRow(scribe.ShardOf(lamp), lamp, 1, new byte[300]))], CancellationToken.None));
        await Timed(name, "one asset's day", 1, () => Drain(stores.Journal.ChangesOf(Lamps[5], Some.Noon, Some.NextDay, CancellationToken.None)));
        await Timed(name, "one shard's rows", 1, () => Drain(stores.Journal.Changes(3, 0, CancellationToken.None)));
        await Timed(name, "search 'rue 77'", 1, () => stores.Registers.FindInventory(new() { Text = "rue 77" }, CancellationToken.None));
        await Timed(name, "search 'rue', a page", 1, () => stores.Registers.FindInventory(new() { Text = "rue" }, CancellationToken.None));
        await Timed(name, "10,000 rows of a district", 1, () => stores.Registers.FindInventory(new() { District = "d1", Limit = 10_000 }, CancellationToken.None));
    }

    private async Task Commits(string name, Scribe scribe, int size)
    {
        var groups = Math.Clamp(200_000 / size, 20, 500);
        var next = 0;
        var prepared = Enumerable.Range(0, groups)
            .Select(_ => scribe.Group([.. Enumerable.Range(0, size).Select(_ => scribe.Row(Lamps[next++ * 7919 % Lamps.Length], body: Body))])).ToArray();
        await Timed(name, $"groups of {size}", groups * size, async () =>
        {
            foreach (var group in prepared)
            {
                await scribe.Stores.Journal.Commit(group, CancellationToken.None);
            }
        });
    }

    private static Description Describe(int i) => new()
    {
        Name = $"Candélabre {i}", Address = $"{i % 90} rue {i / 90}", Authority = $"a{i % 4}", District = $"d{i % 40}", Place = new(4 + (i / 1e5), 48),
        Attributes = new Dictionary<string, Value> { ["power"] = Value.Of(55), ["height"] = Value.Of(8), ["led"] = Value.Of(true) },
    };

    private static async Task Drain(IAsyncEnumerable<ChangeRow> rows, int most = int.MaxValue)
    {
        await foreach (var _ in rows)
        {
            // Counted by time alone.
            if (--most == 0)
            {
                break;
            }
        }
    }

    private async Task Timed(string name, string what, int count, Func<Task> work)
    {
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        await work();
        var (elapsed, worked) = (watch.Elapsed, Environment.CpuUsage.TotalTime - before);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-10} {what,-45} {elapsed.TotalMilliseconds,9:N1} ms {count / elapsed.TotalSeconds,10:N0}/s {worked.TotalMicroseconds / count,10:N2} us of this process each"));
    }
}
