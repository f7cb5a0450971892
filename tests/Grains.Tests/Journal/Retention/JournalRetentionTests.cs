using Beffroi.Journal.Hosting;
using Beffroi.Journal.Ownership;
using Beffroi.Journal.Retention;
using Beffroi.Journal.Snapshots;
using Beffroi.Journal.Writing;
using Beffroi.Support;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Journal;

public sealed class JournalRetentionTests
{
    private readonly MemoryDatabase _database = new();
    private readonly WorkQueue _queue = new();
    private readonly FakeTimeProvider _time = new(TestAssets.Noon.ToDateTimeOffset());

    [Fact]
    public async Task A_day_is_dropped_only_when_it_is_old_sealed_and_covered()
    {
        var period = await FillAndStop();
        await Seal(period, shards: 3);

        _time.Advance(TimeSpan.FromDays(7.4));
        await Drop();
        Assert.Equal(40, _database.AllRows().Length);
        _time.Advance(TimeSpan.FromDays(0.2));
        await Drop();
        Assert.Equal(40, _database.AllRows().Length);

        await Seal(period, shards: 4);
        await Drop();
        Assert.Empty(_database.AllRows());
    }

    [Fact]
    public async Task A_day_with_rows_no_snapshot_holds_is_kept()
    {
        await using (var process = await TestProcess.Start(_database))
        {
            await Fill(process);
        }

        await Seal((await new MemoryJournalStore(_database).Periods(CancellationToken.None)).Single(), shards: 4);
        _time.Advance(TimeSpan.FromDays(30));
        await Drop();

        Assert.Equal(40, _database.AllRows().Length);
    }

    [Fact]
    public async Task What_is_dropped_is_not_missed_at_the_next_start()
    {
        var period = await FillAndStop();
        var before = TestFold.FoldOf(_database.AllRows());
        await Seal(period, shards: 4);
        _time.Advance(TimeSpan.FromDays(30));
        await Drop();

        await using var next = await TestProcess.Start(_database);
        await next.Ready();

        Assert.Equal(before, next.Show());
        await next.Assets.Observe(TestAssets.Lamp(1), "and on");
        Assert.Single(_database.AllRows());
    }

    [Fact]
    public async Task Firings_older_than_400_days_are_forgotten()
    {
        await Drop();

        var write = Assert.IsType<RegisterWrite.FiringsForgotten>(Assert.Single(Assert.IsType<RegisterWork>(Assert.Single(_queue.Take(10, 1_000_000))).Writes));
        Assert.Equal(TestAssets.Noon - TimeSpan.FromDays(400), write.Before);
    }

    private async Task<JournalPeriod> FillAndStop()
    {
        var process = await TestProcess.Start(_database);
        await Fill(process);
        await process.Stop();
        return (await process.Store.Periods(CancellationToken.None)).Single();
    }

    private static Task Fill(TestProcess process) =>
        Task.WhenAll(Enumerable.Range(0, 40).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 9), $"{i}")));

    private async Task Seal(JournalPeriod period, int shards)
    {
        for (var shard = 0; shard < shards; shard++)
        {
            var through = await ((IJournalStore)new MemoryJournalStore(_database)).LastSequenceIn(period, shard, CancellationToken.None);
            await new MemorySegmentStore(_database).Seal(shard, period, through, [], CancellationToken.None);
        }
    }

    private Task Drop()
    {
        var options = new JournalOptions();
        var table = new ShardTable(4, new TestPlan(), options, _time);
        table.Slots[0].Own(new(new Tenure(0, 1), [], new Coverage(0)));
        return new JournalRetention(new MemoryJournalStore(_database), new MemorySegmentStore(_database), table, _queue, options, _time, NullLogger.Instance)
            .DropOld(CancellationToken.None);
    }
}
