using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Rules.BackTesting;
using Beffroi.Support;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Beffroi.Rules;

/// <summary>A store in memory that turns are committed to, whose days can be sealed and dropped, and back-tests over it.</summary>
internal sealed class PastStore : IShardsHere
{
    private readonly MemoryDatabase _database = new(shardCount: 2, singleProcess: true);
    private readonly FakeTimeProvider _time = new();
    private readonly long[] _sequences = new long[2];
    private long _group;
    private long _writer;

    public PastStore()
    {
        Journal = new(_database);
        Segments = new(_database);
    }

    public MemoryJournalStore Journal { get; }

    public MemorySegmentStore Segments { get; }

    public IReadOnlyList<int> Sealable() => [0, 1];

    public async Task Commit(AssetTurn turn, Change change, long version, Instant at)
    {
        if (_group == 0)
        {
            _writer = await Journal.EnrolWriter("test", default);
            await Journal.Commit(new() { Writer = _writer, Number = ++_group, Claims = [0, 1] }, default);
        }

        var shard = Shards.Of(turn.Asset, 2);
        var row = new ChangeRow(shard, ++_sequences[shard], turn.Asset, version, at, Codecs.Kernel.Write(change));
        await Journal.Commit(new() { Writer = _writer, Number = ++_group, Rows = [row], Registers = RegisterRows.Of(turn, change) }, default);
    }

    /// <summary>What is left of the days before: sealed history, and no rows.</summary>
    public async Task Seal(Instant before)
    {
        var known = new SealedPeriods(Journal, Segments, _time);
        await new Sealing(Journal, Segments, known, this, Codecs.Kernel, Options.Create(new HistoryOptions()), NullLogger<Sealing>.Instance).SealClosed(before + TimeSpan.FromHours(1), default);
        foreach (var period in (await Journal.Periods(default)).Where(p => p.To <= before))
        {
            await Journal.Drop(period, default);
        }
    }

    /// <summary>Runs a back-test to its end, keeping every firing.</summary>
    public async Task<BackTestRun> Run(string yaml, Instant from, Instant to, string id = "r1")
    {
        var run = new BackTestRun("b", new(yaml, id, 1, from, to, []), _time);
        await Tester().Run(run);
        return run;
    }

    public BackTester Tester() => new(Journal, Segments, new(new MemoryRegisterStore(_database)), Codecs.Kernel, RuleBench.Catalogue, new(), Options.Create(new RuleOptions()));
}
