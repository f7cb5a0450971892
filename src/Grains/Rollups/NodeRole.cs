namespace Beffroi.Rollups;

/// <summary>A node above cells at work: it keeps their vectors, and asks a cell itself when it hears of a life it does not know.</summary>
internal sealed class NodeRole(NodeId node, MemberRegister register, IGrainFactory grains) : IRollupRole
{
    private readonly NodeLedger _ledger = new(node);

    public async Task Reconcile(CancellationToken cancellation)
    {
        await register.Refresh(cancellation);
        var cells = register.Cells().Where(c => Hierarchy.Above(c.Cell, [c.Authority]).Contains(node)).Select(c => c.Cell);
        await Ask([.. cells.Union(_ledger.Cells)]);
    }

    public bool Look() => _ledger.Cells.Any();

    public Totals Read() => _ledger.Read();

    public Task<string[]> Members(CancellationToken cancellation) => Task.FromResult<string[]>([.. _ledger.Cells.Select(c => c.Text)]);

    public void Take(MemberEntry[] entries) => throw new InvalidOperationException($"{node} is no cell: assets are members of cells only.");

    public Task Take(CellVector[] vectors) => Ask([.. vectors.Where(v => !_ledger.TryTake(v)).Select(v => v.Cell)]);

    public CellVector Vector() => throw new InvalidOperationException($"{node} is no cell.");

    private async Task Ask(NodeId[] cells)
    {
        var answers = await Task.WhenAll(cells.Select(cell => grains.GetGrain<IRollupIntake>(IRollup.KeyOf(cell)).Vector()));
        foreach (var vector in answers)
        {
            _ledger.Replace(vector);
        }
    }
}
