using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>A writer that keeps the protocol's numbers: its groups, the sequence of its shards, the version of its assets.</summary>
public sealed class Scribe
{
    private readonly Dictionary<int, long> _sequences = [];
    private readonly Dictionary<AssetId, long> _versions = [];

    private Scribe(Stores stores, long writer) => (Stores, Writer) = (stores, writer);

    public Stores Stores { get; }

    public long Writer { get; }

    /// <summary>The number of the last group made.</summary>
    public long Number { get; private set; }

    public static async Task<Scribe> Enrol(Stores stores, string silo = "silo-1") =>
        new(stores, await stores.Journal.EnrolWriter(silo, CancellationToken.None));

    /// <summary>A scribe that owns every shard.</summary>
    public static async Task<Scribe> Own(Stores stores, string silo = "silo-1")
    {
        var scribe = await Enrol(stores, silo);
        var answer = await scribe.Commit(scribe.Group() with { Claims = [.. Enumerable.Range(0, stores.Facts.ShardCount)] });
        Assert.Equal(stores.Facts.ShardCount, answer.Claimed.Count);
        return scribe;
    }

    public int ShardOf(AssetId asset) => Shards.Of(asset, Stores.Facts.ShardCount);

    public JournalGroup Group(params IReadOnlyList<ChangeRow> rows) => new() { Writer = Writer, Number = ++Number, Rows = rows };

    public JournalGroup Registers(params IReadOnlyList<RegisterWrite> writes) => Group() with { Registers = writes };

    /// <summary>The asset's next change.</summary>
    public ChangeRow Row(AssetId asset, Instant? at = null, byte[]? body = null)
    {
        var shard = ShardOf(asset);
        var version = _versions[asset] = _versions.GetValueOrDefault(asset) + 1;
        var sequence = _sequences[shard] = _sequences.GetValueOrDefault(shard) + 1;
        return new(shard, sequence, asset, version, at ?? Some.Noon, body ?? Some.Bytes(version));
    }

    /// <summary>Commits as the protocol does: when the store does not answer, the same group again.</summary>
    public async Task<CommitAnswer> Commit(JournalGroup group)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Stores.Journal.Commit(group, CancellationToken.None);
            }
            catch (StoreUnavailableException) when (attempt < 3)
            {
                // Such as a connection that was ended by a fence: step 1 of the next attempt decides.
            }
        }
    }

    public Task<CommitAnswer> Append(params IReadOnlyList<ChangeRow> rows) => Commit(Group(rows));

    public Task<CommitAnswer> Put(params IReadOnlyList<RegisterWrite> writes) => Commit(Registers(writes));
}
