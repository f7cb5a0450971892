using Beffroi.Cluster.Sites;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Cluster.Judging;

/// <summary>
/// Snapshots against the rows: each is the fold of the rows up to its version, none is ahead of them (I5), and a checkpoint stands behind no row that its
/// asset's snapshot lacks. The fold here is the program's: what is checked is that killing and loading left it alone.
/// </summary>
internal sealed class SnapshotCheck(AssetCodec codec, Catalogue catalogue)
{
    private readonly Dictionary<string, AssetState> _folds = [];
    private Dictionary<string, StoredSnapshot> _expected = [];

    /// <summary>The snapshots that the rows to come are compared with.</summary>
    public void Expect(IEnumerable<StoredSnapshot> snapshots) => _expected = snapshots.ToDictionary(snapshot => snapshot.Asset);

    public void Take(StoredRow row, Findings findings)
    {
        var asset = AssetId.Parse(row.Asset);
        var fold = _folds[row.Asset] = codec.Apply(_folds.GetValueOrDefault(row.Asset), new ChangeRow(row.Shard, row.Sequence, asset, row.Version, new(row.At), row.Body));
        if (_expected.TryGetValue(row.Asset, out var snapshot) && snapshot.Version == row.Version)
        {
            var kind = catalogue.Kind(asset.Kind);
            var (told, folded) = (StateText.Of(kind, codec.FromSnapshot(new(row.Shard, asset, snapshot.Version, snapshot.State))), StateText.Of(kind, fold));
            findings.Require(told == folded, $"I4: the snapshot of {row.Asset} at version {row.Version} is not the fold of its rows:\n{told}\n— but —\n{folded}");
        }
    }

    public void Judge(StoreImage image, IReadOnlyDictionary<string, AssetAccount> accounts, Findings findings)
    {
        foreach (var snapshot in image.Snapshots)
        {
            var committed = accounts.GetValueOrDefault(snapshot.Asset)?.Version ?? 0;
            findings.Require(snapshot.Version <= committed, $"I5: the snapshot of {snapshot.Asset} has version {snapshot.Version}; the journal ends at {committed}.");
        }

        var checkpoints = image.Shards.ToDictionary(shard => shard.Id, shard => shard.Checkpoint);
        foreach (var row in image.NewRows.Where(row => row.Sequence <= checkpoints[row.Shard]))
        {
            var covered = _expected.GetValueOrDefault(row.Asset)?.Version ?? 0;
            findings.Require(row.Version <= covered, $"I5: the checkpoint of shard {row.Shard} is past sequence {row.Sequence}, but the snapshot of {row.Asset} has version {covered}, not {row.Version}.");
        }
    }
}
