namespace Beffroi.Journal.Model;

/// <summary>The database: what is committed, and the invariants that can be seen in it (I2, I3, I5, I6).</summary>
internal sealed class ModelStore(int shards, int assets)
{
    private readonly List<(int Number, bool Fenced)> _writers = [];
    private readonly HashSet<Identity> _identities = [];

    public int?[] Owners { get; } = new int?[shards];

    public int[] Checkpoints { get; } = new int[shards];

    public List<ModelRow>[] Journal { get; } = [.. Enumerable.Range(0, shards).Select(_ => new List<ModelRow>())];

    /// <summary>Each asset's rows folded: what every state must come to.</summary>
    public ModelState[] Truth { get; } = [.. Enumerable.Range(0, assets).Select(_ => new ModelState())];

    public ModelState?[] Snapshots { get; } = new ModelState?[assets];

    public SortedDictionary<Identity, ModelEffect> Outbox { get; } = [];

    public int ShardOf(int asset) => asset % Owners.Length;

    public bool Has(Identity identity) => _identities.Contains(identity);

    public bool IsFenced(int writer) => _writers[writer].Fenced;

    public int Enrol()
    {
        _writers.Add((0, false));
        return _writers.Count - 1;
    }

    public void Fence(int writer) => _writers[writer] = _writers[writer] with { Fenced = true };

    /// <summary>One transaction.</summary>
    /// <param name="dead">A claim may also take from these; empty when the protocol is kept.</param>
    public CommitResult Commit(ModelGroup group, IReadOnlySet<int> dead)
    {
        var (number, fenced) = _writers[group.Writer];
        if (fenced)
        {
            return CommitResult.Fenced;
        }

        if (number >= group.Number)
        {
            return CommitResult.AlreadyIn;
        }

        InvariantBroken.Unless(number == group.Number - 1, "I2", $"writer {group.Writer} leaves out a group behind {number}");
        _writers[group.Writer] = (group.Number, false);
        foreach (var entry in group.Entries)
        {
            Apply(group.Writer, entry, dead);
        }

        return CommitResult.Committed;
    }

    /// <summary>On a connection beside the writer's, and so without a fence: only forward.</summary>
    public void WriteSnapshot(int asset, ModelState state)
    {
        InvariantBroken.Unless(state.Version <= Truth[asset].Version, "I5", $"snapshot {state.Version} of asset {asset}, committed {Truth[asset].Version}");
        InvariantBroken.Unless(state.Same(FoldTo(asset, state.Version)), "I4", $"snapshot {state.Version} of asset {asset} is not the fold of its rows");
        if ((Snapshots[asset]?.Version ?? 0) < state.Version)
        {
            Snapshots[asset] = state;
        }
    }

    private void Apply(int writer, ModelEntry entry, IReadOnlySet<int> dead)
    {
        switch (entry)
        {
            case ModelEntry.Claim { Shard: var shard }:
                var free = Owners[shard] is not { } owner || _writers[owner].Fenced || dead.Contains(owner);
                Owners[shard] = free ? writer : Owners[shard];
                break;
            case ModelEntry.Append { Row: var row }:
                Append(row);
                break;
            case ModelEntry.Sent { Effect: var effect }:
                Outbox.Remove(effect);
                break;
            case ModelEntry.Checkpoint { Shard: var shard, Sequence: var sequence } when Owners[shard] == writer:
                Checkpoints[shard] = Math.Max(Checkpoints[shard], sequence);
                break;
            case ModelEntry.Release { Shard: var shard } when Owners[shard] == writer:
                Owners[shard] = null;
                break;
        }
    }

    private void Append(ModelRow row)
    {
        InvariantBroken.Unless(_identities.Add(row.Identity), "I2", $"{row.Identity} of asset {row.Asset} has two rows");
        var last = Journal[row.Shard].Count;
        InvariantBroken.Unless(row.Sequence == last + 1, "I3", $"shard {row.Shard} goes from {last} to {row.Sequence}");
        var version = Truth[row.Asset].Version;
        InvariantBroken.Unless(row.Version == version + 1, "I3", $"asset {row.Asset} goes from version {version} to {row.Version}");
        Journal[row.Shard].Add(row);
        Truth[row.Asset].Fold(row);
        foreach (var effect in row.Effects)
        {
            Outbox.Add(effect.Identity, effect);
        }
    }

    private ModelState FoldTo(int asset, int version) => Journal[ShardOf(asset)]
        .Where(row => row.Asset == asset && row.Version <= version).Aggregate(new ModelState(), (state, row) => state.Fold(row));
}
