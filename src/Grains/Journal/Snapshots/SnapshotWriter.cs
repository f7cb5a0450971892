using System.Threading.Channels;
using Beffroi.Journal.Health;
using Beffroi.Journal.Hosting;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Snapshots;

/// <summary>Writes snapshots of committed states in batches, beside the journal, until the store has them.</summary>
internal sealed partial class SnapshotWriter(IJournalStore store, JournalOptions options, JournalMeter meter, TimeProvider time, ILogger logger)
{
    private readonly Channel<Snapshot> _waiting = Channel.CreateUnbounded<Snapshot>(new() { SingleReader = true });

    /// <summary>Queues a committed state; <paramref name="written"/> hears whether the store has it.</summary>
    public void Add(SnapshotRow row, Action<bool> written)
    {
        if (!_waiting.Writer.TryWrite(new(row, written)))
        {
            written(false);
        }
    }

    public void Close() => _waiting.Writer.TryComplete();

    /// <summary>Writes until closed and empty.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        while (await _waiting.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            List<Snapshot> batch = [];
            while (batch.Count < options.SnapshotBatch && _waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            await Write(batch, cancellation).ConfigureAwait(false);
        }
    }

    private async Task Write(List<Snapshot> batch, CancellationToken cancellation)
    {
        var newest = batch.GroupBy(s => s.Row.Asset).Select(g => g.MaxBy(s => s.Row.Version).Row).ToArray();
        for (var pause = options.RetryFrom; ; pause = pause * 2 < options.RetryTo ? pause * 2 : options.RetryTo)
        {
            try
            {
                await store.WriteSnapshots(newest, cancellation).ConfigureAwait(false);
                meter.Snapshots(newest.Length);
                batch.ForEach(s => s.Written(true));
                return;
            }
            catch (GroupRefusedException refusal) when (batch.Count == 1)
            {
                LogRefused(batch[0].Row.Asset, batch[0].Row.Version, refusal);
                batch[0].Written(false);
                return;
            }
            catch (GroupRefusedException)
            {
                await Write(batch[..(batch.Count / 2)], cancellation).ConfigureAwait(false);
                await Write(batch[(batch.Count / 2)..], cancellation).ConfigureAwait(false);
                return;
            }
            catch (Exception trouble) when (!cancellation.IsCancellationRequested)
            {
                LogTrouble(newest.Length, trouble);
            }

            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
        }
    }

    private readonly record struct Snapshot(SnapshotRow Row, Action<bool> Written);
}
