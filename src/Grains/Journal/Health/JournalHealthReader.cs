using Beffroi.Journal.Hosting;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Journal.Health;

/// <summary>Looks at the journal's parts and says how it is.</summary>
internal sealed class JournalHealthReader(SiloJournal journal, IShardPlan plan, IOptions<JournalOptions> options, TimeProvider time)
{
    public JournalHealth Read()
    {
        if (journal.Engine is not { } engine)
        {
            return new() { Condition = JournalCondition.Starting };
        }

        var since = engine.Clock.Since;
        var lag = since is { } began ? Instant.From(time.GetUtcNow()) - began : TimeSpan.Zero;
        var wanted = engine.Table.Slots.Where(slot => plan.IsWanted(slot.Shard)).ToArray();
        var health = new JournalHealth
        {
            Condition = JournalCondition.Well,
            StalledSince = lag >= options.Value.PlaceWait ? since : null,
            Trouble = lag >= options.Value.PlaceWait ? engine.Clock.Trouble : null,
            Queued = engine.Places.Taken,
            QueuedBytes = engine.Places.Bytes,
            Places = engine.Places.Free,
            Lag = lag,
            Groups = engine.Clock.Groups,
            OwnedShards = wanted.Count(slot => slot.State == ShardState.Owned),
            WantedShards = wanted.Length,
            Asleep = engine.Awakening.Asleep,
            Effects = engine.Outbox.Pending,
            Closed = [.. engine.Table.Slots.Where(slot => slot.State == ShardState.Closed).Select(slot => new ClosedShard(slot.Shard, slot.Reason ?? ""))],
        };
        return health with { Condition = ConditionOf(engine, health) };
    }

    /// <summary>The worst first.</summary>
    private static JournalCondition ConditionOf(JournalEngine engine, JournalHealth health) => 0 switch
    {
        _ when engine.Table.IsEnded => JournalCondition.Ended,
        _ when health.StalledSince is not null => JournalCondition.Stalled,
        _ when health.Closed.Length > 0 => JournalCondition.Damaged,
        _ when health.OwnedShards < health.WantedShards => JournalCondition.Loading,
        _ => JournalCondition.Well,
    };
}
