using Beffroi.Journal;
using Beffroi.Rules.BackTesting;
using Beffroi.Support;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rules;

/// <summary>A day's rows out of their shards, put into one order without holding the day.</summary>
public sealed class JournalFeedTests
{
    private static readonly Instant Noon = RuleBench.At("2026-11-16T12:00:00Z");

    [Fact]
    public Task Every_row_comes_once_and_in_order() =>
        Gen.Select(Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4_000], Gen.Int[0, 25]).Array[0, 300], Gen.Int[1, 20]).SampleAsync(
            async (rows, atOnce) =>
            {
                var (store, written) = await Write(rows);
                var read = new List<ChangeRow>();
                foreach (var period in await store.Periods(default))
                {
                    await foreach (var row in new JournalFeed(store, asset => asset.Key != "A-2") { AtOnce = atOnce }.Rows(period, 4, default))
                    {
                        read.Add(row);
                    }
                }

                Assert.Equal(written.Where(r => r.Asset.Key != "A-2").OrderBy(r => (r.At, r.Shard, r.Sequence)).Select(Name), read.Select(Name));
            },
            iter: 200,
            threads: 1);

    private static (int, long) Name(ChangeRow row) => (row.Shard, row.Sequence);

    /// <param name="rows">Asset, seconds after noon, and by how many seconds it stands later in its shard than it should.</param>
    private static async Task<(MemoryJournalStore Store, ChangeRow[] Rows)> Write((int Asset, int Seconds, int Behind)[] rows)
    {
        var store = new MemoryJournalStore(new(shardCount: 4, singleProcess: true));
        var writer = await store.EnrolWriter("test", default);
        await store.Commit(new() { Writer = writer, Number = 1, Claims = [0, 1, 2, 3] }, default);
        var (sequences, versions) = (new long[4], new long[4]);
        var written = rows.OrderBy(r => r.Seconds + r.Behind).Select(r =>
        {
            var asset = AssetId.Of("luminaire", $"A-{r.Asset}");
            var shard = Shards.Of(asset, 4);
            return new ChangeRow(shard, ++sequences[shard], asset, ++versions[r.Asset], Noon + TimeSpan.FromSeconds(r.Seconds), [1]);
        }).ToArray();
        await store.Commit(new() { Writer = writer, Number = 2, Rows = written }, default);
        return (store, written);
    }
}
