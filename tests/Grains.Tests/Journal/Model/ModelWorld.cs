namespace Beffroi.Journal.Model;

/// <summary>
/// One interleaving, drawn from a seed: devices that send until they are acknowledged, silos that crash and freeze, a membership that is
/// late to notice, connections that lose answers and commit late. It ends in a calm stretch, after which everything must have arrived.
/// </summary>
internal sealed class ModelWorld
{
    private const int Shards = 3;
    private const int Assets = 6;
    private const int Messages = 16;
    private const int StormSteps = 500;
    private const int CalmSteps = 20_000;

    private readonly Random _chance;
    private readonly ProtocolFault _fault;
    private readonly ModelStore _store = new(Shards, Assets);
    private readonly List<ModelSilo> _silos = [];

    /// <summary>Writers whose process membership believes to be up.</summary>
    private readonly HashSet<int> _members = [];

    /// <summary>Groups whose connection is gone but whose transaction may still go through.</summary>
    private readonly List<ModelGroup> _zombies = [];

    private readonly Dictionary<int, (int Target, int Depth)[]> _effects = [];
    private readonly HashSet<int> _unacknowledged = [];
    private readonly HashSet<Identity> _acknowledged = [];
    private bool _calm;

    private ModelWorld(int seed, ProtocolFault fault)
    {
        (_chance, _fault) = (new(seed), fault);
        Boot();
        Boot();
        for (var message = 0; message < Messages; message++)
        {
            _unacknowledged.Add(message);
            _effects[message] = [.. Enumerable.Range(0, _chance.Next(3)).Select(_ => (_chance.Next(Assets), _chance.Next(2)))];
        }
    }

    /// <summary>Plays the seed's interleaving to its end; <see cref="InvariantBroken"/> when it leads to what must not be.</summary>
    public static void Play(int seed, ProtocolFault fault = ProtocolFault.None)
    {
        var world = new ModelWorld(seed, fault);
        for (var step = 0; step < StormSteps; step++)
        {
            world.Step();
        }

        world._calm = true;
        for (var step = 0; !world.IsOver; step++)
        {
            InvariantBroken.Unless(step < CalmSteps, "progress", $"{world._unacknowledged.Count} messages and {world._store.Outbox.Count} effects are stuck");
            world.Step();
        }

        world.CheckEnd();
    }

    private bool IsOver => _unacknowledged.Count == 0 && _store.Outbox.Count == 0 && _silos.TrueForAll(s => s.Stopped || s.IsQuiet);

    private void Step()
    {
        if (Maybe(30))
        {
            Deliver();
        }

        var silo = _silos[_chance.Next(_silos.Count)];
        if (silo.Stopped || silo.Frozen)
        {
            NoticeOrThaw(silo);
        }
        else if (_calm || !Mishap(silo))
        {
            Live(silo);
        }

        if (_zombies.Count > 0 && Maybe(20))
        {
            var zombie = _zombies[_chance.Next(_zombies.Count)];
            _zombies.Remove(zombie);
            Commit(zombie);
        }
    }

    /// <summary>A device sends one of its messages, or sends it again.</summary>
    private void Deliver()
    {
        if (_unacknowledged.Count == 0)
        {
            return;
        }

        var message = _unacknowledged.ElementAt(_chance.Next(_unacknowledged.Count));
        var asset = message % Assets;
        Believer(asset)?.Turn(asset, Identity.Message(message), _effects[message], () => Acknowledge(message));
    }

    private void Acknowledge(int message)
    {
        var identity = Identity.Message(message);
        InvariantBroken.Unless(_store.Has(identity), "I1", $"{identity} is acknowledged and not in the journal");
        _acknowledged.Add(identity);
        _unacknowledged.Remove(message);
    }

    /// <summary>A silo that believes to own the asset: the directory may still know an earlier one.</summary>
    private ModelSilo? Believer(int asset)
    {
        var believers = _silos.FindAll(s => s is { Stopped: false, Frozen: false } && s.Owned.Contains(_store.ShardOf(asset)));
        return believers.Count == 0 ? null : believers[_chance.Next(believers.Count)];
    }

    private void NoticeOrThaw(ModelSilo silo)
    {
        if (silo.Frozen && !silo.Stopped && (_calm || Maybe(10)))
        {
            silo.Frozen = false;
        }
        else if (Maybe(40) && _members.Remove(silo.Writer) && _members.Count == 0)
        {
            Boot();
        }
    }

    private bool Mishap(ModelSilo silo)
    {
        var roll = _chance.Next(1000);
        if (roll < 15)
        {
            silo.Stopped = true;
            if (silo.InFlight is { } group)
            {
                _zombies.Add(group);
            }

            Boot();
        }
        else if (roll < 30)
        {
            silo.Frozen = true;
            if (Maybe(50) && _members.Remove(silo.Writer))
            {
                Boot();
            }
        }

        return roll < 30;
    }

    private void Live(ModelSilo silo)
    {
        FollowMembership(silo);
        switch (_chance.Next(10))
        {
            case < 3: silo.Begin(); break;
            case < 6: Attempt(silo); break;
            case < 8: Send(silo); break;
            case 8: silo.WriteSnapshot(); break;
            default:
                if (silo.Owned.Count > 0 && Maybe(30))
                {
                    silo.Checkpoint(silo.Owned.ElementAt(_chance.Next(silo.Owned.Count)));
                }

                break;
        }

        silo.Check();
    }

    private void FollowMembership(ModelSilo silo)
    {
        for (var shard = 0; shard < Shards; shard++)
        {
            var wanted = _members.MaxBy(writer => Score(writer, shard)) == silo.Writer;
            if (wanted && Maybe(30))
            {
                Take(silo, shard);
            }
            else if (!wanted && Maybe(10))
            {
                silo.Drain(shard);
            }
        }
    }

    /// <summary>From nobody, or from a writer that membership calls dead: that one is fenced first.</summary>
    private void Take(ModelSilo silo, int shard)
    {
        var owner = _store.Owners[shard];
        if (owner is { } holder && !_members.Contains(holder) && _fault != ProtocolFault.TakesOverWithoutFencing)
        {
            _store.Fence(holder);
        }

        if (owner is null || !_members.Contains(owner.Value))
        {
            silo.Want(shard);
        }
    }

    private void Attempt(ModelSilo silo)
    {
        if (silo.InFlight is not { } group)
        {
            return;
        }

        var roll = _calm ? 99 : _chance.Next(100);
        if (roll < 10)
        {
            _zombies.Add(group);
            silo.Unanswered();
        }
        else if (roll < 20)
        {
            Commit(group);
            silo.Unanswered();
        }
        else
        {
            silo.Answered(Commit(group));
        }
    }

    private CommitResult Commit(ModelGroup group)
    {
        var fenced = _store.IsFenced(group.Writer);
        HashSet<int> dead = _fault == ProtocolFault.TakesOverWithoutFencing ? [.. _silos.Select(s => s.Writer).Except(_members)] : [];
        var result = _store.Commit(group, dead);
        InvariantBroken.Unless(!fenced || result == CommitResult.Fenced, "I6", $"writer {group.Writer} is fenced and commits");
        return result;
    }

    private void Send(ModelSilo silo)
    {
        if (silo.NextToSend() is not { } effect || Believer(effect.Target) is not { } target)
        {
            return;
        }

        var cause = _store.Journal[_store.ShardOf(effect.Source)].Exists(row => row.Effects.Any(e => e.Identity == effect.Identity));
        InvariantBroken.Unless(cause, "I8", $"{effect.Identity} is sent and its cause is not in the journal");
        (int, int)[] next = effect.Depth > 0 ? [((effect.Target + 1) % Assets, effect.Depth - 1)] : [];
        target.Turn(effect.Target, effect.Identity, next, () => Applied(silo, effect));
    }

    private void Applied(ModelSilo sender, ModelEffect effect)
    {
        InvariantBroken.Unless(_store.Has(effect.Identity), "I1", $"{effect.Identity} is acknowledged and not in the journal");
        if (!sender.Stopped)
        {
            sender.TargetCommitted(effect);
        }
    }

    private void CheckEnd()
    {
        var rows = _store.Journal.SelectMany(j => j).ToArray();
        for (var message = 0; message < Messages; message++)
        {
            var identity = Identity.Message(message);
            InvariantBroken.Unless(_acknowledged.Contains(identity) && _store.Has(identity), "I1", $"{identity} was never taken");
        }

        foreach (var effect in rows.SelectMany(row => row.Effects))
        {
            InvariantBroken.Unless(rows.Count(row => row.Identity == effect.Identity && row.Asset == effect.Target) == 1, "I7", $"{effect.Identity} is not applied once");
        }

        _silos.ForEach(silo => silo.Check());
    }

    private void Boot()
    {
        var silo = new ModelSilo(_store, _chance, _fault);
        _silos.Add(silo);
        _members.Add(silo.Writer);
    }

    /// <summary>Which member a shard is wanted by: any function that all members compute alike.</summary>
    private static uint Score(int writer, int shard) => (uint)(((writer * 31) + shard + 1) * 2654435761L);

    private bool Maybe(int percent) => _chance.Next(100) < percent;
}
