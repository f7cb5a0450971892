using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

/// <summary>Fences writers that will never write again, so that their shards can be claimed.</summary>
/// <param name="alone">This process is the whole cluster: every writer enrolled before it is gone, or must go.</param>
internal sealed partial class WriterFencing(IJournalStore store, IShardPlan plan, long self, bool alone, ILogger logger)
{
    private bool _isDone;

    public async Task FenceTheDead(CancellationToken cancellation)
    {
        if (_isDone)
        {
            return;
        }

        foreach (var writer in await store.Writers(cancellation).ConfigureAwait(false))
        {
            if (!writer.Fenced && writer.Id != self && IsGone(writer))
            {
                await store.Fence(writer.Id, cancellation).ConfigureAwait(false);
                LogFenced(writer.Id, writer.Silo);
            }
        }

        _isDone = alone;
    }

    /// <summary>One who came later fences us; fencing it in turn would leave nobody.</summary>
    private bool IsGone(WriterRow writer) => alone ? writer.Id < self : plan.IsDead(writer.Silo);
}
