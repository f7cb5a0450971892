using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

/// <summary>Fences writers that will never write again, so that their shards can be claimed.</summary>
internal sealed partial class WriterFencing(IJournalStore store, IShardPlan plan, long self, bool singleProcess, ILogger logger)
{
    public async Task FenceTheDead(CancellationToken cancellation)
    {
        foreach (var writer in await store.Writers(cancellation).ConfigureAwait(false))
        {
            if (!writer.Fenced && writer.Id != self && (singleProcess || plan.IsDead(writer.Silo)))
            {
                await store.Fence(writer.Id, cancellation).ConfigureAwait(false);
                LogFenced(writer.Id, writer.Silo);
            }
        }
    }
}
