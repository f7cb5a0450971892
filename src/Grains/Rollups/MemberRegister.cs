using Beffroi.Inventory;
using Beffroi.Journal;

namespace Beffroi.Rollups;

/// <summary>Which asset belongs to which cell, after the inventory register: one copy a silo, kept current by revisions, 32 bytes an asset.</summary>
internal sealed class MemberRegister(IRegisterStore store, KindShapes shapes)
{
    private const int Page = 10_000;

    private readonly SemaphoreSlim _oneAtATime = new(1);
    private readonly Lock _lock = new();
    private readonly Dictionary<(NodeId Cell, string? Authority), Group> _groups = [];
    private Row[] _rows = [];
    private long _revision;

    /// <summary>Reads what changed in the register since the last time. What was committed before the call is known when it returns.</summary>
    public async Task Refresh(CancellationToken cancellation)
    {
        await _oneAtATime.WaitAsync(cancellation);
        try
        {
            InventoryEntry[] page;
            do
            {
                page = await store.FindInventory(new() { AfterRevision = _revision, Limit = Page }, cancellation);
                Take(page);
            }
            while (page.Length == Page);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    public Membership? Find(int ordinal)
    {
        lock (_lock)
        {
            return ordinal < _rows.Length && _rows[ordinal].IsKnown ? _rows[ordinal].Of(ordinal) : null;
        }
    }

    public Membership[] In(NodeId cell)
    {
        lock (_lock)
        {
            return [.. _rows.Index().Where(r => r.Item.Group?.Cell == cell).Select(r => r.Item.Of(r.Index))];
        }
    }

    /// <summary>The cells that have members, with the authorities of those.</summary>
    public (NodeId Cell, string? Authority)[] Cells()
    {
        lock (_lock)
        {
            return [.. _groups.Where(g => g.Value.Members > 0).Select(g => g.Key)];
        }
    }

    public static NodeId CellOf(InventoryEntry entry) =>
        NodeId.Cell(entry.Description.District ?? NodeId.NoDistrict(entry.Description.Authority), entry.Department);

    private void Take(InventoryEntry[] page)
    {
        lock (_lock)
        {
            foreach (var entry in page)
            {
                _revision = Math.Max(_revision, entry.Revision);
                if (shapes.TryIndexOf(entry.Asset.Kind, out var kind))
                {
                    Take(entry, kind);
                }
            }
        }
    }

    private void Take(InventoryEntry entry, byte kind)
    {
        if (entry.Ordinal >= _rows.Length)
        {
            Array.Resize(ref _rows, Math.Max(1024, Math.Max(entry.Ordinal + 1, _rows.Length + (_rows.Length / 2))));
        }

        ref var row = ref _rows[entry.Ordinal];
        row.Group?.Leave();
        row = new(entry.Version, entry.Retired ? null : GroupOf(CellOf(entry), entry.Description.Authority), kind, IsKnown: true);
        row.Group?.Join();
    }

    private Group GroupOf(NodeId cell, string? authority)
    {
        if (!_groups.TryGetValue((cell, authority), out var group))
        {
            _groups[(cell, authority)] = group = new(cell, authority);
        }

        return group;
    }

    private readonly record struct Row(long Version, Group? Group, byte Kind, bool IsKnown)
    {
        public Membership Of(int ordinal) => new(ordinal, Kind, Version, Group?.Cell, Group?.Authority);
    }

    private sealed class Group(NodeId cell, string? authority)
    {
        public NodeId Cell { get; } = cell;

        public string? Authority { get; } = authority;

        public int Members { get; private set; }

        public void Join() => Members++;

        public void Leave() => Members--;
    }
}
