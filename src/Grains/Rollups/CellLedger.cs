using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>
/// One cell's books: the newest entry of each member, whatever the order and number of times entries come in, and their exact sums.
/// Pure: the time is given, and never goes back.
/// </summary>
internal sealed class CellLedger(NodeId cell, KindShapes shapes)
{
    private readonly SortedDictionary<string, KindLedger> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<int, long> _departed = [];
    private Instant _now = new(long.MinValue);

    public NodeId Cell { get; } = cell;

    /// <summary>When the figures last changed.</summary>
    public Instant AsOf { get; private set; } = new(0);

    public int Count => _kinds.Values.Sum(k => k.Count);

    public IEnumerable<int> Ordinals => _kinds.Values.SelectMany(k => k.Ordinals);

    /// <summary>Takes an entry unless something as new is already in, or its kind is one that only a newer silo knows; says whether it was taken.</summary>
    public bool Take(in MemberEntry entry, Instant now)
    {
        Advance(now);
        if (KindOf(entry.Kind) is not { } kind || entry.Version <= Math.Max(kind.VersionOf(entry.Ordinal) ?? -1, _departed.GetValueOrDefault(entry.Ordinal, -1)))
        {
            return false;
        }

        if (entry.Departed)
        {
            kind.Remove(entry.Ordinal, _now);
            _departed[entry.Ordinal] = entry.Version;
        }
        else
        {
            kind.Put(entry, _now);
            _departed.Remove(entry.Ordinal);
        }

        AsOf = _now;
        return true;
    }

    /// <summary>Lets time pass: what is no longer fresh by now is counted as stale. Says whether that changed the figures.</summary>
    public bool Advance(Instant now)
    {
        if (now <= _now)
        {
            return false;
        }

        var changed = false;
        foreach (var kind in _kinds.Values)
        {
            changed |= kind.Advance(_now, now);
        }

        _now = now;
        AsOf = changed ? now : AsOf;
        return changed;
    }

    /// <summary>
    /// Makes the members those of the register: what it says elsewhere leaves, unless the entry is newer than its row;
    /// what it says here and nothing was heard of is unknown. Says whether anything changed.
    /// </summary>
    public bool Reconcile(IEnumerable<Membership> here, Func<int, Membership?> find, Instant now)
    {
        var changed = Advance(now);
        foreach (var kind in _kinds.Values)
        {
            foreach (var gone in kind.Ordinals.Where(o => find(o) is { } row && row.Cell != Cell && row.Version >= kind.VersionOf(o)).ToArray())
            {
                kind.Remove(gone, _now);
                changed = true;
            }
        }

        foreach (var departed in _departed.Where(d => find(d.Key) is { } row && row.Version >= d.Value).ToArray())
        {
            _departed.Remove(departed.Key);
        }

        foreach (var member in here)
        {
            changed |= Expect(member);
        }

        AsOf = changed ? _now : AsOf;
        return changed;
    }

    /// <summary>The sums by authority and kind.</summary>
    public CellPart[] Parts() =>
        [.. _kinds.Values.SelectMany(kind => kind.Totals().Select(t => new CellPart(t.Authority, kind.Kind, t.Totals)))];

    public Totals Read()
    {
        var kinds = new Dictionary<string, KindTotals>();
        foreach (var part in Parts())
        {
            Adding.Into(kinds, part.Kind, part.Totals);
        }

        return new() { Node = Cell, Kinds = kinds, AsOf = AsOf };
    }

    private bool Expect(in Membership member)
    {
        var shape = shapes[member.Kind];
        var kind = KindOf(shape.Key)!;
        if (kind.VersionOf(member.Ordinal) is not null || _departed.GetValueOrDefault(member.Ordinal, -1) >= member.Version)
        {
            return false;
        }

        kind.Put(MemberEntry.Unheard(member.Ordinal, shape.Key, member.Authority, shape.MeasureCount), _now);
        return true;
    }

    private KindLedger? KindOf(string kind)
    {
        if (!_kinds.TryGetValue(kind, out var ledger) && shapes.TryIndexOf(kind, out var index))
        {
            _kinds[kind] = ledger = new(shapes[index]);
        }

        return ledger;
    }
}
