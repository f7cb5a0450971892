using Beffroi.Cluster.Publishing;
using Beffroi.Cluster.Sites;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Cluster.Judging;

/// <summary>Everything the journal told so far, row by row: what can only be judged along the way (I2, I3, I5), and the accounts that the twin is held against at rest.</summary>
internal sealed class Chronicle(AssetCodec codec, Catalogue catalogue, Ledger ledger, Findings findings)
{
    private readonly Dictionary<int, long> _sequences = [];
    private readonly Dictionary<string, AssetAccount> _accounts = [];
    private readonly SnapshotCheck _snapshots = new(codec, catalogue);
    private readonly WriterCheck _writers = new();
    private long _rows;

    public IReadOnlyDictionary<int, long> Seen => _sequences;

    public IReadOnlyDictionary<string, AssetAccount> Accounts => _accounts;

    public ReadingAccount Readings { get; } = new(ledger);

    public EffectAccount Effects { get; } = new(catalogue);

    public long Rows => _rows;

    public void Take(StoreImage image)
    {
        var shardCount = image.Shards.Count;
        _snapshots.Expect(image.Snapshots);
        foreach (var row in image.NewRows)
        {
            Take(row, shardCount);
        }

        findings.Require(_rows == image.RowCount, $"I3: the journal has {image.RowCount} rows; {_rows} were seen in order.");
        foreach (var shard in image.Shards)
        {
            var last = _sequences.GetValueOrDefault(shard.Id);
            findings.Require(shard.LastSequence == last, $"I3: shard {shard.Id} says its last sequence is {shard.LastSequence}; its last row has {last}.");
        }

        _snapshots.Judge(image, _accounts, findings);
        _writers.Judge(image.Writers, findings);
    }

    private void Take(StoredRow row, int shardCount)
    {
        _rows++;
        var before = _accounts.GetValueOrDefault(row.Asset) ?? new();
        var last = _sequences.GetValueOrDefault(row.Shard);
        findings.Require(row.Sequence == last + 1, $"I3: shard {row.Shard} has sequence {row.Sequence} after {last}.");
        findings.Require(row.Version == before.Version + 1, $"I3: {row.Asset} has version {row.Version} after {before.Version} (shard {row.Shard}, sequence {row.Sequence}).");
        findings.Require(row.At >= before.At, $"{row.Asset} goes back in time at version {row.Version}.");
        findings.Require(row.Shard == Shards.Of(AssetId.Parse(row.Asset), shardCount), $"{row.Asset} has a row in shard {row.Shard}.");
        _sequences[row.Shard] = row.Sequence;

        var change = codec.ReadChange(row.Body);
        var after = _accounts[row.Asset] = before.After(row, change);
        Readings.Take(row, change, findings);
        Effects.Take(row, change, before, after, findings);
        _snapshots.Take(row, findings);
    }
}
