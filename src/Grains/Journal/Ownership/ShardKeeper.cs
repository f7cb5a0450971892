using Beffroi.Journal.Health;
using Beffroi.Journal.Hosting;
using Beffroi.Journal.Writing;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

/// <summary>Follows the plan: fences the dead, claims what is wanted, loads what is claimed, drains what another silo wants.</summary>
internal sealed partial class ShardKeeper(
    ShardTable table, ShardOwners owners, IShardPlan plan, WriterFencing fencing, ShardOpening opening, ShardDrain drain, WorkQueue queue, JournalOptions options, TimeProvider time, ILogger logger)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);
    private static readonly int Loaders = Math.Max(2, Environment.ProcessorCount);

    private readonly SemaphoreSlim _changed = new(0, 1);

    public async Task Run(CancellationToken cancellation)
    {
        using var listening = plan.OnChange(Wake);
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Step(cancellation).ConfigureAwait(false);
            }
            catch (Exception trouble) when (!cancellation.IsCancellationRequested)
            {
                LogTrouble(trouble);
            }

            await Pause(cancellation).ConfigureAwait(false);
        }
    }

    public async Task Step(CancellationToken cancellation)
    {
        var living = await fencing.FenceTheDead(cancellation).ConfigureAwait(false);
        await Claim([.. table.Slots.Where(slot => slot.State == ShardState.Free && plan.IsWanted(slot.Shard)).Select(slot => slot.Shard)]).ConfigureAwait(false);
        if (living.Length > 0)
        {
            owners.Note((await opening.ReadShards(cancellation).ConfigureAwait(false)).Values, living);
        }

        await Load(cancellation).ConfigureAwait(false);
        foreach (var slot in table.Slots.Where(IsToDrain))
        {
            await drain.Drain(slot, cancellation).ConfigureAwait(false);
        }
    }

    private async Task Claim(int[] wanted)
    {
        if (wanted.Length == 0)
        {
            return;
        }

        var claim = new ClaimWork(wanted);
        if (!queue.TryAdd(claim))
        {
            return;
        }

        foreach (var shard in await claim.Done.ConfigureAwait(false))
        {
            table.Slots[shard].Turn(ShardState.Claimed);
        }
    }

    /// <summary>Several at once, those with callers first.</summary>
    private async Task Load(CancellationToken cancellation)
    {
        List<ShardSlot> claimed = [.. table.Slots.Where(slot => slot.State == ShardState.Claimed)];
        if (claimed.Count == 0)
        {
            return;
        }

        var rows = await opening.ReadShards(cancellation).ConfigureAwait(false);
        await Task.WhenAll(Enumerable.Range(0, Math.Min(Loaders, claimed.Count)).Select(_ => Task.Run(async () =>
        {
            while (Next(claimed) is { } slot)
            {
                await opening.Open(slot, rows[slot.Shard], cancellation).ConfigureAwait(false);
            }
        }, cancellation))).ConfigureAwait(false);
    }

    private static ShardSlot? Next(List<ShardSlot> claimed)
    {
        lock (claimed)
        {
            var next = claimed.MaxBy(slot => slot.Callers);
            return next is not null && claimed.Remove(next) ? next : null;
        }
    }

    /// <summary>One without an asset goes at once: nothing is disturbed, and the first assets of a new cluster need not wait.</summary>
    private bool IsToDrain(ShardSlot slot)
    {
        if (slot.State != ShardState.Owned || plan.IsWanted(slot.Shard))
        {
            slot.UnwantedSince = null;
            return false;
        }

        slot.UnwantedSince ??= time.GetTimestamp();
        return slot.Owned!.Assets.Length == 0 || time.GetElapsedTime(slot.UnwantedSince.Value) >= options.DrainAfter;
    }

    private void Wake()
    {
        try
        {
            _changed.Release();
        }
        catch (SemaphoreFullException)
        {
            // A look is already due.
        }
    }

    private async Task Pause(CancellationToken cancellation)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var woken = _changed.WaitAsync(pause.Token);
        await Task.WhenAny(woken, Task.Delay(LookAgain, time, pause.Token)).ConfigureAwait(false);
        await pause.CancelAsync().ConfigureAwait(false);
        await woken.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
