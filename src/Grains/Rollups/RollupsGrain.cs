using Orleans.Concurrency;

namespace Beffroi.Rollups;

/// <summary>Asks nodes on behalf of whoever looks at several.</summary>
[GrainType("rollups"), StatelessWorker, Reentrant]
internal sealed class RollupsGrain(MemberRegister register, SiloBoards boards) : Grain, IRollups
{
    public async Task<NodeId[]> Nodes()
    {
        await register.Refresh(CancellationToken.None);
        return [.. register.Cells().SelectMany(c => Hierarchy.Above(c.Cell, [c.Authority]).Prepend(c.Cell)).Distinct().OrderBy(n => n.Text, StringComparer.Ordinal)];
    }

    public Task<Totals[]> Read(NodeId[] nodes) => Task.WhenAll(nodes.Select(n => GrainFactory.GetGrain<IRollup>(IRollup.KeyOf(n)).Read()));

    public async Task Settle()
    {
        await register.Refresh(CancellationToken.None);
        await Flush();
        await Task.WhenAll(register.Cells().Select(c => c.Cell).Distinct().Select(c => GrainFactory.GetGrain<IRollupIntake>(IRollup.KeyOf(c)).Vector()));
        await Flush();
    }

    private Task Flush() => Task.WhenAll(boards.All().Select(b => b.Flush()));
}
