using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectivity;

/// <summary>
/// The bounded window of awaited calls between the connectors and the assets. A delivery's task completes after the asset's answer, which is after
/// the commit. Trouble that passes (a shard on the move, a stalled journal, a silo that is gone) is waited out: nothing is dropped, the senders wait.
/// </summary>
public sealed partial class ReceptionWindow(IOptions<IntakeOptions> options, TimeProvider time, IntakeMeter meter, ILogger<ReceptionWindow> log) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _calls = new(options.Value.Window);
    private readonly SemaphoreSlim _backlog = new(options.Value.Backlog);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _batch = options.Value.Batch;
    private readonly (int Window, int Backlog) _size = (options.Value.Window, options.Value.Backlog);

    /// <summary>Calls to assets under way.</summary>
    public int Calling => _size.Window - _calls.CurrentCount;

    /// <summary>Deliveries that wait for their answer.</summary>
    public int Waiting => _size.Backlog - _backlog.CurrentCount;

    /// <summary>Whether the last calls had to be repeated because the journal had no place.</summary>
    public bool Stalled { get; private set; }

    /// <summary>Hands a delivery to its asset. Cancelling stops the wait for a place, never a call that is under way.</summary>
    public async Task<DeliveryOutcome> Deliver(KnownAsset asset, Delivery delivery, CancellationToken cancellation)
    {
        await _backlog.WaitAsync(cancellation);
        try
        {
            var pending = new PendingDelivery(delivery);
            if (asset.Enter(pending))
            {
                _ = Start(asset);
            }

            return await pending.Task;
        }
        finally
        {
            _backlog.Release();
        }
    }

    /// <summary>Gives up what is being repeated: for the end of the process. What was not answered is not acknowledged.</summary>
    public void Stop() => _stopping.Cancel();

    public void Dispose()
    {
        _stopping.Cancel();
        _calls.Dispose();
        _backlog.Dispose();
        _stopping.Dispose();
    }

    // A grain that calls in here must not lend its scheduler to an asset's queue, which outlives the call.
    private Task Start(KnownAsset asset) =>
        TaskScheduler.Current == TaskScheduler.Default ? Serve(asset) : Task.Run(() => Serve(asset));

    private async Task Serve(KnownAsset asset)
    {
        while (true)
        {
            await _calls.WaitAsync();
            try
            {
                var batch = asset.Take(_batch);
                if (batch.Length == 0)
                {
                    return;
                }

                await Call(asset, batch);
            }
            finally
            {
                _calls.Release();
            }
        }
    }

    private async Task Call(KnownAsset asset, PendingDelivery[] batch)
    {
        try
        {
            var outcomes = await Observe(asset, Array.ConvertAll(batch, one => one.Delivery));
            for (var i = 0; i < batch.Length; i++)
            {
                batch[i].SetResult(outcomes[i]);
            }
        }
        catch (OperationCanceledException)
        {
            Array.ForEach(batch, one => one.TrySetCanceled());
        }
        catch (Exception fault) when (batch.Length > 1)
        {
            LogBatchFailed(asset.Id, batch.Length, fault);
            foreach (var one in batch)
            {
                await Call(asset, [one]);
            }
        }
        catch (Exception fault)
        {
            LogDeliveryFailed(asset.Id, fault);
            batch[0].TrySetException(fault);
        }
    }

    private async Task<DeliveryOutcome[]> Observe(KnownAsset asset, Delivery[] deliveries)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            _stopping.Token.ThrowIfCancellationRequested();
            try
            {
                var outcomes = await asset.Grain.Observe(deliveries);
                Stalled = false;
                meter.Called(deliveries.Length);
                return outcomes;
            }
            catch (Exception fault) when (PassingTrouble.Name(fault) is { } name)
            {
                Stalled |= fault is JournalStalledException;
                meter.Repeated(name);
                LogRepeated(asset.Id, name, pause.TotalMilliseconds);
            }

            await Task.Delay(pause, time, _stopping.Token);
        }
    }
}
