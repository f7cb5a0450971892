using Beffroi.Journal;

namespace Beffroi.Support;

/// <summary>
/// A database that lives in memory and outlives the processes of a test: honest about transactions, numbers, fences and claims.
/// Several <see cref="MemoryJournalStore"/>s on one of it are several processes.
/// </summary>
public sealed class MemoryDatabase
{
    private readonly Dictionary<long, WriterRow> _writers = [];
    private readonly MemoryShard[] _shards;
    private int _ordinal = 1;

    public MemoryDatabase(int shardCount = 4, bool singleProcess = false)
    {
        Facts = new(Guid.NewGuid(), shardCount, singleProcess);
        _shards = [.. Enumerable.Range(0, shardCount).Select(id => new MemoryShard(id))];
    }

    public StoreFacts Facts { get; }

    internal MemoryRegisters Registers { get; } = new();

    internal MemorySegments Segments { get; } = new();

    internal Lock Gate { get; } = new();

    internal MemoryShard Shard(int id) => _shards[id];

    public ShardRow[] ReadShards()
    {
        lock (Gate)
        {
            return [.. _shards.Select(shard => shard.ToRow())];
        }
    }

    /// <summary>Every row of every shard, in the order of each shard.</summary>
    public ChangeRow[] AllRows()
    {
        lock (Gate)
        {
            return [.. _shards.SelectMany(shard => shard.Rows)];
        }
    }

    public OutboxRow[] AllOutbox()
    {
        lock (Gate)
        {
            return [.. _shards.SelectMany(shard => shard.Outbox.Values)];
        }
    }

    public SnapshotRow[] AllSnapshots()
    {
        lock (Gate)
        {
            return [.. _shards.SelectMany(shard => shard.Snapshots.Values)];
        }
    }

    public WriterRow[] ReadWriters()
    {
        lock (Gate)
        {
            return [.. _writers.Values];
        }
    }

    public void Fence(long writer)
    {
        lock (Gate)
        {
            _writers[writer] = _writers[writer] with { Fenced = true };
        }
    }

    /// <summary>A row is gone, as by a damaged disk.</summary>
    public void Lose(int shard, long sequence)
    {
        lock (Gate)
        {
            Shard(shard).Rows.RemoveAll(row => row.Sequence == sequence);
        }
    }

    internal long EnrolWriter(string silo)
    {
        lock (Gate)
        {
            var id = _writers.Count + 1;
            _writers.Add(id, new(id, silo, 0, false));
            return id;
        }
    }

    internal int ReserveOrdinals(int count)
    {
        lock (Gate)
        {
            var first = _ordinal;
            _ordinal += count;
            return first;
        }
    }

    /// <summary>All of the group or, by an exception, nothing of it.</summary>
    internal CommitAnswer Commit(JournalGroup group, Func<ChangeRow, bool> refuses)
    {
        lock (Gate)
        {
            if (!_writers.TryGetValue(group.Writer, out var writer))
            {
                throw new InvalidOperationException($"There is no writer {group.Writer}.");
            }

            if (writer.Fenced || writer.Number >= group.Number)
            {
                return new(writer.Fenced ? CommitResult.Fenced : CommitResult.AlreadyIn, Ours(group));
            }

            Check(group, writer, refuses);
            _writers[writer.Id] = writer with { Number = group.Number };
            Apply(group);
            var claimed = Ours(group);
            foreach (var shard in group.Releases.Select(Shard).Where(shard => shard.Writer == group.Writer))
            {
                shard.Writer = null;
            }

            return new(CommitResult.Committed, claimed);
        }
    }

    private int[] Ours(JournalGroup group) => [.. group.Claims.Where(id => Shard(id).Writer == group.Writer)];

    private bool IsClaimable(int id) => Shard(id).Writer is not { } holder || _writers[holder].Fenced;

    private void Check(JournalGroup group, WriterRow writer, Func<ChangeRow, bool> refuses)
    {
        if (group.Number != writer.Number + 1)
        {
            throw new InvalidOperationException($"Writer {writer.Id} is at number {writer.Number} and commits {group.Number}.");
        }

        foreach (var rows in group.Rows.GroupBy(row => row.Shard))
        {
            var shard = Shard(rows.Key);
            var isOurs = shard.Writer == group.Writer || (group.Claims.Contains(rows.Key) && IsClaimable(rows.Key));
            if (!isOurs || !rows.Select(row => row.Sequence).SequenceEqual(Enumerable.Range(1, rows.Count()).Select(i => shard.LastSequence + i)))
            {
                throw new InvalidOperationException($"Rows of shard {rows.Key} are not writer {group.Writer}'s, or do not follow {shard.LastSequence}.");
            }
        }

        var keys = group.Outbox.Select(MemoryShard.KeyOf).ToArray();
        if (group.Rows.Any(refuses) || keys.Distinct().Count() != keys.Length || group.Outbox.Any(e => Shard(e.Shard).Outbox.ContainsKey(MemoryShard.KeyOf(e))))
        {
            throw new GroupRefusedException("invalid data");
        }
    }

    private void Apply(JournalGroup group)
    {
        foreach (var id in group.Claims.Where(IsClaimable))
        {
            Shard(id).Writer = group.Writer;
        }

        foreach (var row in group.Rows)
        {
            Shard(row.Shard).Rows.Add(row);
            Shard(row.Shard).LastSequence = row.Sequence;
        }

        foreach (var effect in group.Outbox)
        {
            Shard(effect.Shard).Outbox.Add(MemoryShard.KeyOf(effect), effect);
        }

        foreach (var key in group.Sent)
        {
            Shard(key.Shard).Outbox.Remove(MemoryShard.KeyOf(key));
        }

        Registers.Apply(group.Writer, group.Registers);
        foreach (var (id, sequence) in group.Checkpoints.Where(c => Shard(c.Shard).Writer == group.Writer))
        {
            Shard(id).Checkpoint = Math.Max(Shard(id).Checkpoint, sequence);
        }
    }
}
