using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Support;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Beffroi.History;

/// <summary>A journal in memory with readings of probes, and history over it.</summary>
internal sealed class ProbeJournal : IShardsHere
{
    public static readonly Instant Monday = Instant.From(new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero));
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly MemoryDatabase _database = new(shardCount: 2, singleProcess: true);
    private readonly ShardMap _map = new();
    private readonly Dictionary<int, long> _sequences = [];
    private readonly Dictionary<AssetId, long> _versions = [];
    private long _writer;
    private long _group;

    public ProbeJournal()
    {
        Store = new(_database);
        Segments = new(_database);
        Known = new(Store, Segments, Time);
        _map.Set(2);
        Reader = new(Store, Segments, Known, _map, Probe.Codec);
        Merges = new(_database);
        Sealing = new(Store, Segments, Known, this, Probe.Codec, Options.Create(Settings), NullLogger<Sealing>.Instance);
    }

    public FakeTimeProvider Time { get; } = new();

    public HistoryOptions Settings { get; } = new() { SegmentReadings = 16 };

    public MemoryJournalStore Store { get; }

    public MemorySegmentStore Segments { get; }

    public MemoryMergeStore Merges { get; }

    public SealedPeriods Known { get; }

    public SeriesReader Reader { get; }

    public Sealing Sealing { get; }

    public ShardMap Map => _map;

    public IReadOnlyList<int> Owned { get; set; } = [0, 1];

    /// <summary>A process that begins to merge: it knows nothing of those before it.</summary>
    public MonthMerging Merging() => new(Store, Segments, Merges, Known, this, _map, Options.Create(Settings), NullLogger<MonthMerging>.Instance);

    public async Task DropJournal()
    {
        foreach (var period in await Store.Periods(default))
        {
            await Store.Drop(period, default);
        }
    }

    public static AssetId Asset(string key) => AssetId.Of("probe", key);

    public IReadOnlyList<int> Sealable() => Owned;

    /// <summary>Commits one change with those temperatures, received at that instant.</summary>
    public Task Receive(AssetId asset, Instant receivedAt, params (Instant At, double Temperature)[] readings) =>
        Receive(asset, receivedAt, [.. readings.Select(r => Temperature(r.At, r.Temperature))]);

    public Task Receive(AssetId asset, Instant receivedAt, params Fact[] facts) => Receive(asset, receivedAt, Probe.Codec.Write(new Change { Facts = facts }));

    public static Fact Temperature(Instant at, double temperature, FactMarks marks = FactMarks.None) =>
        new("temperature", Value.Of(temperature), at, Quality.Measured, marks);

    public static Fact Remark(Instant at, string text) => new("remark", Value.Of(text), at, Quality.Measured, FactMarks.None);

    public Task ReceiveDamaged(AssetId asset, Instant receivedAt) => Receive(asset, receivedAt, [99]);

    public async Task<(Instant At, double Temperature)[]> Read(AssetId asset, Instant from, Instant to) =>
        [.. Beffroi.History.Merging.InForce(await Reader.ReadAll(new(asset, "temperature"), from, to, default)).Select(r => (r.At, r.Value.Number))];

    private async Task Receive(AssetId asset, Instant receivedAt, byte[] body)
    {
        if (_group == 0)
        {
            _writer = await Store.EnrolWriter("test", default);
            await Commit([], claims: [0, 1]);
        }

        var shard = _map.ShardOf(asset);
        var version = _versions[asset] = _versions.GetValueOrDefault(asset) + 1;
        var sequence = _sequences[shard] = _sequences.GetValueOrDefault(shard) + 1;
        await Commit([new(shard, sequence, asset, version, receivedAt, body)], []);
    }

    private Task<CommitAnswer> Commit(ChangeRow[] rows, int[] claims) =>
        Store.Commit(new() { Writer = _writer, Number = ++_group, Rows = rows, Claims = claims }, default);
}
