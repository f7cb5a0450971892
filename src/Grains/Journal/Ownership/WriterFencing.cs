using Beffroi.Journal.Hosting;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

/// <summary>Fences writers that will never write again, so that their shards can be claimed.</summary>
/// <param name="alone">This process is the whole cluster: every writer enrolled before it is gone, or must go.</param>
internal sealed partial class WriterFencing(IJournalStore store, IShardPlan plan, long self, bool alone, JournalOptions options, TimeProvider time, ILogger logger)
{
    /// <summary>Since when membership has had no word of a writer's silo, as a timestamp.</summary>
    private readonly Dictionary<long, long> _unknownSince = [];

    private bool _isDone;

    /// <returns>The writers that are left; none when nobody else can be there.</returns>
    public async Task<WriterRow[]> FenceTheDead(CancellationToken cancellation)
    {
        if (_isDone)
        {
            return [];
        }

        var living = new List<WriterRow>();
        foreach (var writer in (await store.Writers(cancellation).ConfigureAwait(false)).Where(w => !w.Fenced))
        {
            if (writer.Id != self && IsGone(writer))
            {
                await store.Fence(writer.Id, cancellation).ConfigureAwait(false);
                LogFenced(writer.Id, writer.Silo);
            }
            else
            {
                living.Add(writer);
            }
        }

        _isDone = alone;
        return alone ? [] : [.. living];
    }

    /// <summary>One who came later fences us; fencing it in turn would leave nobody.</summary>
    private bool IsGone(WriterRow writer) => alone ? writer.Id < self : plan.IsDead(writer.Silo) || HasVanished(writer);

    /// <summary>A silo that has just come may not be known here yet; one that nobody has known for a while is not coming.</summary>
    private bool HasVanished(WriterRow writer)
    {
        if (!plan.IsUnknown(writer.Silo))
        {
            _unknownSince.Remove(writer.Id);
            return false;
        }

        _unknownSince.TryAdd(writer.Id, time.GetTimestamp());
        return time.GetElapsedTime(_unknownSince[writer.Id]) >= options.VanishedAfter;
    }
}
