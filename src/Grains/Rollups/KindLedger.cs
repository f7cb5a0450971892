using System.Runtime.InteropServices;
using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>The members of one kind in one cell, in flat arrays (about 150 bytes a member of three measures), with their running sums by authority.</summary>
internal sealed class KindLedger(KindShape shape)
{
    private readonly Dictionary<int, int> _rows = [];
    private readonly Stack<int> _free = [];
    private readonly List<string?> _authorities = [];
    private readonly List<RunningSums> _sums = [];
    private readonly PriorityQueue<int, long> _turns = new();
    private Member[] _members = [];
    private MeasureValue[] _measures = [];
    private int _used;

    public string Kind => shape.Key;

    public int Count => _rows.Count;

    public IReadOnlyCollection<int> Ordinals => _rows.Keys;

    /// <summary>The version whose figures the member has, 0 when nothing was heard of it, null when it is no member.</summary>
    public long? VersionOf(int ordinal) => _rows.TryGetValue(ordinal, out var row) ? _members[row].Version : null;

    /// <summary>Puts a member in, or its newer figures in place of the older.</summary>
    public void Put(in MemberEntry entry, Instant now)
    {
        if (_rows.TryGetValue(entry.Ordinal, out var row))
        {
            Tally(row, now, -1);
        }
        else
        {
            row = NewRow();
            _rows.Add(entry.Ordinal, row);
        }

        ref var member = ref _members[row];
        var queued = member.Queued;
        member = new(entry.Version, entry.FreshUntil, queued, (ushort)AuthorityIndex(entry.Authority), entry.Worst, entry.Quality);
        var measures = Measures(row);
        measures.Clear();
        entry.Measures.AsSpan(0, Math.Min(entry.Measures.Length, measures.Length)).CopyTo(measures);
        Tally(row, now, 1);
        Schedule(row, now);
    }

    public void Remove(int ordinal, Instant now)
    {
        if (_rows.Remove(ordinal, out var row))
        {
            Tally(row, now, -1);
            _members[row].Queued = Instant.Never;
            _free.Push(row);
        }
    }

    /// <summary>Counts anew the members whose freshness ended between the two instants; says whether there were any.</summary>
    public bool Advance(Instant before, Instant now)
    {
        var changed = false;
        while (_turns.TryPeek(out var row, out var due) && due < now.Microseconds)
        {
            _turns.Dequeue();
            if (_members[row].Queued.Microseconds != due)
            {
                continue;
            }

            _members[row].Queued = Instant.Never;
            changed |= Turns(row, before) < now;
            Tally(row, before, -1);
            Tally(row, now, 1);
            Schedule(row, now);
        }

        return changed;
    }

    /// <summary>The sums of each authority that has members here.</summary>
    public IEnumerable<(string? Authority, KindTotals Totals)> Totals() =>
        _authorities.Zip(_sums).Where(p => !p.Second.IsEmpty).Select(p => (p.First, p.Second.ToTotals()));

    private Span<MeasureValue> Measures(int row) => _measures.AsSpan(row * shape.MeasureCount, shape.MeasureCount);

    private void Tally(int row, Instant now, int sign)
    {
        ref readonly var member = ref _members[row];
        _sums[member.Authority].Count(member.Quality, member.FreshUntil, member.Worst, Measures(row), now, sign);
    }

    private Instant Turns(int row, Instant now)
    {
        var next = Knowing.Turns(_members[row].Quality, _members[row].FreshUntil, now);
        foreach (ref readonly var measure in Measures(row))
        {
            next = Instant.Earlier(next, Knowing.Turns(measure.Quality, measure.FreshUntil, now));
        }

        return next;
    }

    // A row waits in the queue once, for the earliest moment it may turn: newer figures only push that moment back, so most readings never touch the queue.
    private void Schedule(int row, Instant now)
    {
        var next = Turns(row, now);
        if (next < _members[row].Queued)
        {
            _members[row].Queued = next;
            _turns.Enqueue(row, next.Microseconds);
        }
    }

    private int AuthorityIndex(string? authority)
    {
        var index = _authorities.IndexOf(authority);
        if (index < 0)
        {
            index = _authorities.Count;
            _authorities.Add(authority);
            _sums.Add(new(shape));
        }

        return index;
    }

    private int NewRow()
    {
        if (_free.TryPop(out var row))
        {
            return row;
        }

        if (_used == _members.Length)
        {
            var size = Math.Max(16, _used + (_used / 2));
            Array.Resize(ref _members, size);
            Array.Resize(ref _measures, size * shape.MeasureCount);
        }

        _members[_used].Queued = Instant.Never;
        return _used++;
    }

    [StructLayout(LayoutKind.Auto)]
    private record struct Member(long Version, Instant FreshUntil, Instant Queued, ushort Authority, Priority Worst, Quality Quality);
}
