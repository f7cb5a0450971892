using System.Diagnostics;
using System.Globalization;
using Beffroi.Compliance.Journal;
using Beffroi.Journal;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Storage;

/// <summary>
/// Kills a process that commits, as kill -9 does, and looks at what it left: this test program started again with one explicit test,
/// which acknowledges each group in a file once its commit has returned.
/// </summary>
internal static class StoreKill
{
    private const string StoreVariable = "BEFFROI_KILLED_STORE";
    private const string AcknowledgedVariable = "BEFFROI_KILLED_ACKNOWLEDGED";
    private const int GroupsBeforeTheKill = 200;

    private static readonly AssetId[] Lamps = [.. Enumerable.Range(1, 7).Select(Some.Lamp)];

    /// <summary>The child's life: it has no other end than the kill.</summary>
    public static async Task Live(Func<string, StorageOptions> options)
    {
        var store = Environment.GetEnvironmentVariable(StoreVariable);
        Assert.SkipWhen(store is null, "Started by the tests that kill it.");
        await using var stores = await StorageSite.Open(options(store!));
        var scribe = await Scribe.Own(stores);
        await using var acknowledged = new StreamWriter(Environment.GetEnvironmentVariable(AcknowledgedVariable)!) { AutoFlush = true };
        while (true)
        {
            await scribe.Append([.. Lamps.Select(lamp => scribe.Row(lamp))]);
            await acknowledged.WriteLineAsync(scribe.Number.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Lets a child live on that store, kills it, and checks what is there against what it acknowledged.</summary>
    public static async Task KillAndCheck(string store, StorageOptions options, string child)
    {
        var acknowledged = Path.GetTempFileName();
        try
        {
            using var process = Start(store, acknowledged, child);
            var deadline = Stopwatch.StartNew();
            while (Last(acknowledged) < GroupsBeforeTheKill)
            {
                Assert.False(process.HasExited, "The child has ended by itself.");
                Assert.True(deadline.Elapsed < TimeSpan.FromMinutes(2), "The child does not get on.");
                await Task.Delay(20);
            }

            process.Kill();
            await process.WaitForExitAsync();
            await using var stores = await StorageSite.Open(options);
            await Check(stores, Last(acknowledged));
        }
        finally
        {
            File.Delete(acknowledged);
        }
    }

    private static async Task Check(Stores stores, long acknowledged)
    {
        var dead = (await stores.Journal.Writers(CancellationToken.None)).MaxBy(writer => writer.Id);
        Assert.InRange(dead.Number, acknowledged, acknowledged + 1);

        long rows = 0;
        foreach (var shard in await stores.Journal.ReadShards(CancellationToken.None))
        {
            Assert.Equal(dead.Id, shard.Writer);
            Assert.Equal(shard.LastSequence, await LastRow(stores, shard.Id));
            rows += shard.LastSequence;
        }

        // The first group of a writer only claims.
        Assert.Equal((dead.Number - 1) * Lamps.Length, rows);
    }

    private static async Task<long> LastRow(Stores stores, int shard)
    {
        long last = 0;
        await foreach (var row in stores.Journal.Changes(shard, 0, CancellationToken.None))
        {
            Assert.Equal(last + 1, row.Sequence);
            last = row.Sequence;
        }

        return last;
    }

    private static Process Start(string store, string acknowledged, string child)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["--filter-method", child, "--explicit", "only", "--progress", "off"])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment[StoreVariable] = store;
        start.Environment[AcknowledgedVariable] = acknowledged;
        return Process.Start(start)!;
    }

    private static long Last(string acknowledged)
    {
        using var file = new FileStream(acknowledged, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var whole = reader.ReadToEnd();
        var lines = whole[..(whole.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return lines.Length == 0 ? 0 : long.Parse(lines[^1], CultureInfo.InvariantCulture);
    }
}
