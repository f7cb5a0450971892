using Beffroi.Feed;
using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>
/// One silo's board: the newest contribution of each asset that lives here, what of it the cells have not been told yet, and the live feed's tape.
/// Posting costs a lock and three dictionary entries, whatever the number of assets.
/// </summary>
internal sealed class Board(Instant startedAt) : IBoard, IVectorBoard
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, Contribution> _latest = [];
    private readonly Outgoing<int, MemberEntry> _members = new();
    private readonly Outgoing<NodeId, CellVector> _vectors = new();
    private readonly LiveTape _tape = new(startedAt);

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _latest.Count;
            }
        }
    }

    public void Post(Contribution contribution)
    {
        lock (_lock)
        {
            var held = _latest.GetValueOrDefault(contribution.Ordinal);
            if (held is not null && held.Version >= contribution.Version)
            {
                return;
            }

            _latest[contribution.Ordinal] = contribution;
            if (held is not null && held.Cell != contribution.Cell)
            {
                _members.Add(held.Cell, held.Ordinal, MemberEntry.Departure(held.Ordinal, held.Asset.Kind, contribution.Version));
            }

            _members.Add(contribution.Cell, contribution.Ordinal, EntryOf(contribution));
            _tape.Note(contribution.Ordinal);
        }
    }

    public void Withdraw(int ordinal, long version)
    {
        lock (_lock)
        {
            if (_latest.TryGetValue(ordinal, out var held) && held.Version <= version)
            {
                _latest.Remove(ordinal);
                _tape.Forget(ordinal);
            }
        }
    }

    public void Post(CellVector vector, IEnumerable<NodeId> nodes)
    {
        lock (_lock)
        {
            foreach (var node in nodes)
            {
                _vectors.Add(node, vector.Cell, vector);
            }
        }
    }

    /// <summary>What cells must be told, taken off the board.</summary>
    public Dictionary<NodeId, Dictionary<int, MemberEntry>> TakeMembers()
    {
        lock (_lock)
        {
            return _members.Take();
        }
    }

    /// <summary>What nodes must be told, taken off the board.</summary>
    public Dictionary<NodeId, Dictionary<NodeId, CellVector>> TakeVectors()
    {
        lock (_lock)
        {
            return _vectors.Take();
        }
    }

    /// <summary>Puts back what a cell could not be told; what is newer on the board stays.</summary>
    public void Return(NodeId cell, IEnumerable<MemberEntry> entries)
    {
        lock (_lock)
        {
            foreach (var entry in entries)
            {
                _members.Return(cell, entry.Ordinal, entry);
            }
        }
    }

    /// <summary>Puts back what a node could not be told.</summary>
    public void Return(NodeId node, IEnumerable<CellVector> vectors)
    {
        lock (_lock)
        {
            foreach (var vector in vectors)
            {
                _vectors.Return(node, vector.Cell, vector);
            }
        }
    }

    /// <summary>The members of a cell that live on this silo, for a cell that reconciles. Goes through all assets here: once in five minutes a cell, 5 ns each.</summary>
    public MemberEntry[] MembersOf(NodeId cell)
    {
        lock (_lock)
        {
            return [.. _latest.Values.Where(c => c.Cell == cell && !c.Retired).Select(MemberEntry.Of)];
        }
    }

    /// <summary>Every asset of the board, with the number of the last frame: frames above it hold whatever changes later.</summary>
    public LiveFrame Whole(Instant now)
    {
        lock (_lock)
        {
            return _tape.Frame([.. _latest.Values.Select(c => c.ToLiveEntry(now))]);
        }
    }

    /// <summary>The number of the last frame, without entries.</summary>
    public LiveFrame Numbered()
    {
        lock (_lock)
        {
            return _tape.Frame([]);
        }
    }

    /// <summary>Says whether anybody watches: frames are collected only then.</summary>
    public void Watched(bool watched)
    {
        lock (_lock)
        {
            _tape.Watched(watched);
        }
    }

    /// <summary>The next frame, at most that many entries; null when nothing changed.</summary>
    public LiveFrame? NextFrame(int limit, Instant now)
    {
        lock (_lock)
        {
            return _tape.Next(limit, ordinal => _latest[ordinal].ToLiveEntry(now));
        }
    }

    private static MemberEntry EntryOf(Contribution of) =>
        of.Retired ? MemberEntry.Departure(of.Ordinal, of.Asset.Kind, of.Version) : MemberEntry.Of(of);
}
