using Beffroi.Journal.Hosting;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.History;

/// <summary>Asks this silo's journal which shards it owns, and whether its commits go through.</summary>
internal sealed class JournalShards(SiloJournal journal, IOptions<HistoryOptions> options, TimeProvider time) : IShardsHere
{
    public IReadOnlyList<int> Sealable()
    {
        if (journal.Engine is not { } engine || engine.Clock.Since is { } since && Instant.From(time.GetUtcNow()) - since > options.Value.SealAfter / 2)
        {
            return [];
        }

        return [.. engine.Table.Owned.Select(shard => shard.Tenure.Shard)];
    }
}
