namespace Beffroi.Journal.Model;

/// <summary>One process: what it believes to own, what it has in memory, its queue and its group in flight.</summary>
internal sealed class ModelSilo(ModelStore store, Random chance, ProtocolFault fault)
{
    private readonly Dictionary<int, int> _sequences = [];
    private readonly Dictionary<int, ModelState> _states = [];
    private readonly Dictionary<Identity, List<Action>> _waiting = [];
    private readonly List<(int Asset, ModelState State)> _snapshots = [];
    private readonly HashSet<int> _claiming = [];
    private readonly HashSet<int> _draining = [];
    private List<ModelEntry> _queue = [];
    private int _number;

    public int Writer { get; } = store.Enrol();

    public bool Stopped { get; set; }

    public bool Frozen { get; set; }

    public HashSet<int> Owned { get; } = [];

    public ModelGroup? InFlight { get; private set; }

    /// <summary>Committed effects whose target has not said that it committed them.</summary>
    public List<ModelEffect> Sending { get; } = [];

    public bool IsQuiet => _queue.Count == 0 && InFlight is null && Sending.Count == 0;

    /// <summary>One turn of an asset. False when this silo does not own it: the caller tries elsewhere.</summary>
    /// <param name="targets">What the change shall have effects on, and how deep.</param>
    public bool Turn(int asset, Identity identity, IEnumerable<(int Target, int Depth)> targets, Action acknowledge)
    {
        var shard = store.ShardOf(asset);
        if (!Owned.Contains(shard) || (_draining.Contains(shard) && fault != ProtocolFault.TakesChangesWhileDraining))
        {
            return false;
        }

        var state = _states[asset];
        if (!state.Has(identity))
        {
            Change(shard, asset, state, identity, targets);
            _waiting[identity] = [acknowledge];
        }
        else if (_waiting.TryGetValue(identity, out var waiting) && fault != ProtocolFault.AcknowledgesRepeatsAtOnce)
        {
            waiting.Add(acknowledge);
        }
        else
        {
            acknowledge();
        }

        return true;
    }

    public void Want(int shard)
    {
        if (!Owned.Contains(shard) && _claiming.Add(shard))
        {
            _queue.Add(new ModelEntry.Claim(shard));
        }
    }

    public void Drain(int shard)
    {
        if (Owned.Contains(shard) && _draining.Add(shard))
        {
            _queue.Add(new ModelEntry.Release(shard));
        }
    }

    /// <summary>Moves a shard's checkpoint over the rows that snapshots cover.</summary>
    public void Checkpoint(int shard)
    {
        var covered = store.Checkpoints[shard];
        foreach (var row in store.Journal[shard].Skip(covered).TakeWhile(row => store.Snapshots[row.Asset]?.Version >= row.Version))
        {
            covered = row.Sequence;
        }

        _queue.Add(new ModelEntry.Checkpoint(shard, covered));
    }

    /// <summary>All that is queued becomes the group in flight.</summary>
    public void Begin()
    {
        if (InFlight is null && _queue.Count > 0)
        {
            InFlight = new(Writer, ++_number, _queue);
            _queue = [];
        }
    }

    /// <summary>The store has answered the group in flight.</summary>
    public void Answered(CommitResult result)
    {
        if (result == CommitResult.Fenced)
        {
            Stopped = true;
            return;
        }

        var group = InFlight!;
        InFlight = null;
        foreach (var entry in group.Entries)
        {
            Done(entry);
        }
    }

    /// <summary>The answer did not come, or the connection broke: the same group again.</summary>
    public void Unanswered()
    {
        if (fault == ProtocolFault.RetriesUnderNewNumber)
        {
            InFlight = InFlight! with { Number = ++_number };
        }
    }

    /// <summary>The first effect of some pair of source and target: effects of one source to one target travel in order.</summary>
    public ModelEffect? NextToSend()
    {
        if (Sending.Count == 0)
        {
            return null;
        }

        var any = Sending[chance.Next(Sending.Count)];
        return Sending.Where(e => e.Source == any.Source && e.Target == any.Target).MinBy(e => e.Identity);
    }

    public void TargetCommitted(ModelEffect effect)
    {
        Sending.RemoveAll(e => e.Identity == effect.Identity);
        _queue.Add(new ModelEntry.Sent(effect.Identity));
    }

    public void WriteSnapshot()
    {
        if (_snapshots.Count > 0)
        {
            var (asset, state) = _snapshots[^1];
            _snapshots.RemoveAt(_snapshots.Count - 1);
            store.WriteSnapshot(asset, state);
        }
    }

    /// <summary>I4: a state with nothing on its way is the fold of the asset's rows.</summary>
    public void Check()
    {
        foreach (var (asset, state) in IsQuiet && !store.IsFenced(Writer) ? _states : [])
        {
            InvariantBroken.Unless(
                store.Owners[store.ShardOf(asset)] != Writer || state.Same(store.Truth[asset]), "I4",
                $"asset {asset} at {state.Version} in silo {Writer} is not the fold of its rows, {store.Truth[asset].Version}");
        }
    }

    private void Change(int shard, int asset, ModelState state, Identity identity, IEnumerable<(int Target, int Depth)> targets)
    {
        var version = state.Version + 1;
        var effects = targets.Select((t, i) => new ModelEffect(Identity.Effect(asset, version, i), t.Target, t.Depth)).ToArray();
        var row = new ModelRow(shard, ++_sequences[shard], asset, version, identity, effects);
        state.Fold(row);
        var snapshot = chance.Next(4) == 0 ? state.Copy() : null;
        _queue.Add(new ModelEntry.Append(row, snapshot));
        if (fault == ProtocolFault.SendsEffectsBeforeCommit)
        {
            Sending.AddRange(effects);
        }

        if (fault == ProtocolFault.SnapshotsBeforeCommit && snapshot is not null)
        {
            _snapshots.Add((asset, snapshot));
        }
    }

    private void Done(ModelEntry entry)
    {
        switch (entry)
        {
            case ModelEntry.Claim { Shard: var shard }:
                _claiming.Remove(shard);
                if (store.Owners[shard] == Writer)
                {
                    Load(shard);
                }

                break;
            case ModelEntry.Append append:
                Committed(append);
                break;
            case ModelEntry.Release { Shard: var shard }:
                Owned.Remove(shard);
                _draining.Remove(shard);
                Sending.RemoveAll(e => store.ShardOf(e.Source) == shard);
                break;
        }
    }

    /// <summary>Only now does anything leave the asset.</summary>
    private void Committed(ModelEntry.Append append)
    {
        if (append.Snapshot is { } snapshot && fault != ProtocolFault.SnapshotsBeforeCommit)
        {
            _snapshots.Add((append.Row.Asset, snapshot));
        }

        if (fault != ProtocolFault.SendsEffectsBeforeCommit && Owned.Contains(append.Row.Shard))
        {
            Sending.AddRange(append.Row.Effects);
        }

        _waiting.Remove(append.Row.Identity, out var waiting);
        waiting?.ForEach(acknowledge => acknowledge());
    }

    private void Load(int shard)
    {
        Owned.Add(shard);
        _sequences[shard] = store.Journal[shard].Count;
        for (var asset = 0; asset < store.Truth.Length; asset++)
        {
            if (store.ShardOf(asset) == shard)
            {
                _states[asset] = store.Snapshots[asset]?.Copy() ?? new ModelState();
            }
        }

        foreach (var row in store.Journal[shard].Skip(store.Checkpoints[shard]))
        {
            var state = _states[row.Asset];
            InvariantBroken.Unless(row.Version <= state.Version + 1, "I3", $"asset {row.Asset} is loaded from version {state.Version} to {row.Version}");
            _states[row.Asset] = row.Version > state.Version ? state.Fold(row) : state;
        }

        if (fault != ProtocolFault.ForgetsOutbox)
        {
            Sending.AddRange(store.Outbox.Values.Where(e => store.ShardOf(e.Source) == shard));
        }
    }
}
