using Beffroi.Journal.Effects;
using Beffroi.Journal.Writing;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

/// <summary>Turns a claimed shard into an owned one: loads it, sends its outbox again, lets callers in and wakes its assets.</summary>
internal sealed partial class ShardOpening(
    IJournalStore store, ShardLoader loader, JournalWriter writer, OutboxDispatcher outbox, Awakening awakening, TimeProvider time, ILogger logger)
{
    /// <summary>The shards by number, as they stand after our claims: nobody else writes to those that are ours.</summary>
    public async Task<Dictionary<int, ShardRow>> ReadShards(CancellationToken cancellation) =>
        (await store.ReadShards(cancellation).ConfigureAwait(false)).ToDictionary(row => row.Id);

    public async Task Open(ShardSlot slot, ShardRow row, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        slot.Turn(ShardState.Loading);
        try
        {
            var tenure = new Tenure(slot.Shard, writer.Writer);
            var (owned, unsent) = await loader.Load(row, tenure, cancellation).ConfigureAwait(false);
            writer.Open(slot.Shard, row.LastSequence);
            unsent.ForEach(effect => outbox.Add(tenure, effect));
            slot.Own(owned);
            awakening.Add(owned, began);
        }
        catch (Exception trouble) when (trouble is StoreUnavailableException or OperationCanceledException)
        {
            slot.Turn(ShardState.Claimed);
            LogUnavailable(slot.Shard, trouble);
        }
        catch (Exception fault)
        {
            slot.Turn(ShardState.Closed, fault.Message);
            LogClosed(slot.Shard, fault);
        }
    }
}
