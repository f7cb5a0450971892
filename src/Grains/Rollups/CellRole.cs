using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Rollups;

/// <summary>A cell at work: its books, kept from the boards and the register, and told to the nodes above through its silo's board.</summary>
internal sealed partial class CellRole(
    NodeId cell, string epoch, KindShapes shapes, MemberRegister register, IRegisterStore store, SiloBoards boards, IVectorBoard board, TimeProvider time, ILogger<CellRole> logger)
    : IRollupRole
{
    private const int Page = 10_000;

    private readonly CellLedger _ledger = new(cell, shapes);
    private readonly HashSet<string?> _told = [];
    private CellVector _vector = new(cell, epoch, 0, new(0), []);

    private Instant Now => Instant.From(time.GetUtcNow());

    public async Task Reconcile(CancellationToken cancellation)
    {
        await register.Refresh(cancellation);
        var answers = await Task.WhenAll(boards.All().Select(Ask));
        var changed = _ledger.Reconcile(register.In(cell), register.Find, Now);
        foreach (var entry in answers.SelectMany(a => a))
        {
            changed |= _ledger.Take(entry, Now);
        }

        Tell(changed);
    }

    public bool Look()
    {
        Tell(_ledger.Advance(Now));
        return _ledger.Count > 0;
    }

    public Totals Read()
    {
        Tell(_ledger.Advance(Now));
        return _ledger.Read();
    }

    public async Task<string[]> Members(CancellationToken cancellation)
    {
        var (district, department) = Hierarchy.Parts(cell);
        var filter = district.StartsWith(NodeId.Nowhere, StringComparison.Ordinal)
            ? new InventoryFilter { Department = department, Limit = Page }
            : new InventoryFilter { Department = department, District = district, Limit = Page };
        var ordinals = _ledger.Ordinals.ToHashSet();
        var names = new List<string>();
        InventoryEntry[] page;
        do
        {
            page = await store.FindInventory(filter, cancellation);
            names.AddRange(page.Where(e => ordinals.Contains(e.Ordinal)).Select(e => e.Asset.ToString()));
            filter = filter with { After = page.LastOrDefault()?.Asset };
        }
        while (page.Length == Page);
        return [.. names];
    }

    public void Take(MemberEntry[] entries)
    {
        var now = Now;
        var changed = _ledger.Advance(now);
        foreach (var entry in entries)
        {
            changed |= _ledger.Take(entry, now);
        }

        Tell(changed);
    }

    public Task Take(CellVector[] vectors) => throw new InvalidOperationException($"{cell} is a cell: it has no cells under it.");

    public CellVector Vector()
    {
        Tell(_ledger.Advance(Now));
        return _vector;
    }

    // An authority that was told something must also hear that nothing is left, so the told ones stay on the list.
    private void Tell(bool changed)
    {
        if (changed)
        {
            _vector = new(cell, epoch, _vector.Counter + 1, _ledger.AsOf, _ledger.Parts());
            _told.UnionWith(_vector.Parts.Select(p => p.Authority));
            board.Post(_vector, Hierarchy.Above(cell, _told));
        }
    }

    private async Task<MemberEntry[]> Ask(IBoardKeeper keeper)
    {
        try
        {
            return await keeper.MembersOf(cell);
        }
        catch (Exception exception)
        {
            LogSilentBoard(exception, keeper.GetPrimaryKeyString(), cell);
            return [];
        }
    }
}
