using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.Rollups;

/// <summary>A node of the roll-up. Reentrant, because a node asks cells while it is read; nothing is awaited between reading and changing the books.</summary>
[GrainType("rollup"), Reentrant]
internal sealed partial class RollupGrain(RollupRoles roles, IOptions<RollupOptions> options, ILogger<RollupGrain> logger) : Grain, IRollup, IRollupIntake
{
    private IRollupRole _role = null!;

    private NodeId Node => NodeId.Parse(this.GetPrimaryKeyString()[IRollup.KeyOf(default).Length..]);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _role = roles.Of(Node, GrainContext.ActivationId.ToString());
        await _role.Reconcile(cancellationToken);
        this.RegisterGrainTimer(Look, new GrainTimerCreationOptions(options.Value.LookEvery, options.Value.LookEvery) { Interleave = true });
        this.RegisterGrainTimer(ReconcileOrSay, new GrainTimerCreationOptions(options.Value.ReconcileEvery, options.Value.ReconcileEvery) { Interleave = true });
    }

    public Task Take(MemberEntry[] entries)
    {
        _role.Take(entries);
        return Task.CompletedTask;
    }

    public Task Take(CellVector[] vectors) => _role.Take(vectors);

    public Task Reconcile() => _role.Reconcile(CancellationToken.None);

    public Task<CellVector> Vector() => Task.FromResult(_role.Vector());

    public Task<Totals> Read() => Task.FromResult(_role.Read());

    public Task<string[]> Members() => _role.Members(CancellationToken.None);

    // A node that counts something lives on: its members turn stale though nobody calls.
    private Task Look(CancellationToken cancellation)
    {
        if (_role.Look())
        {
            DelayDeactivation(TimeSpan.FromMinutes(10));
        }

        return Task.CompletedTask;
    }

    private async Task ReconcileOrSay(CancellationToken cancellation)
    {
        try
        {
            await _role.Reconcile(cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogUnreconciled(exception, Node);
        }
    }
}
