using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectivity;

/// <summary>
/// The bounded window of awaited calls between the connectors and the assets. A delivery's task completes after the asset's answer, which is after
/// the commit. Trouble that passes (a shard on the move, a stalled journal, a silo that is gone) is waited out: nothing is dropped, the senders wait.
/// </summary>
public sealed partial class ReceptionWindow(
    IOptions<IntakeOptions> options, Vocabulary vocabulary, AssetDirectory directory, TimeProvider time, IntakeMeter meter, ILogger<ReceptionWindow> log) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan RoomPause = TimeSpan.FromMilliseconds(5);

    private readonly SemaphoreSlim _calls = new(options.Value.Window);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _batch = options.Value.Batch;
    private readonly (int Window, int Backlog, long Bytes) _size = (options.Value.Window, options.Value.Backlog, options.Value.BacklogBytes);
    private int _waiting;
    private long _bytes;

    /// <summary>Calls to assets under way.</summary>
    public int Calling => _size.Window - _calls.CurrentCount;

    /// <summary>Deliveries that wait for their answer.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Whether the last calls had to be repeated because the journal had no place.</summary>
    public bool Stalled { get; private set; }

    /// <summary>Waits until fewer deliveries wait than may: connectors ask before they read on.</summary>
    public async ValueTask Room(CancellationToken cancellation)
    {
        while (Waiting >= _size.Backlog || Interlocked.Read(ref _bytes) >= _size.Bytes)
        {
            await Task.Delay(RoomPause, time, cancellation);
        }
    }

    /// <summary>
    /// Hands a delivery to its asset: those handed over one after the other arrive in that order. Null when there is no such asset, or it is retired.
    /// </summary>
    public Task<DeliveryOutcome?> Deliver(KnownAsset asset, Delivery delivery)
    {
        var pending = new PendingDelivery(delivery);
        Interlocked.Increment(ref _waiting);
        Interlocked.Add(ref _bytes, pending.Bytes);
        if (asset.Enter(pending))
        {
            _ = Start(asset);
        }

        return pending.Task;
    }

    /// <summary>Gives up what is being repeated: for the end of the process. What was not answered is not acknowledged.</summary>
    public void Stop() => _stopping.Cancel();

    public void Dispose()
    {
        _stopping.Cancel();
        _calls.Dispose();
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
                    directory.Forget(asset);
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
            var outcomes = await UntilAnswered(asset, batch);
            for (var i = 0; i < batch.Length; i++)
            {
                Leave(batch[i]).SetResult(outcomes?[i]);
            }
        }
        catch (OperationCanceledException)
        {
            Array.ForEach(batch, one => Leave(one).TrySetCanceled());
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
            Leave(batch[0]).TrySetException(fault);
        }
    }

    private PendingDelivery Leave(PendingDelivery answered)
    {
        Interlocked.Decrement(ref _waiting);
        Interlocked.Add(ref _bytes, -answered.Bytes);
        return answered;
    }

    private async Task<DeliveryOutcome[]?> UntilAnswered(KnownAsset asset, PendingDelivery[] batch)
    {
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            _stopping.Token.ThrowIfCancellationRequested();
            try
            {
                var known = await vocabulary.Knows(asset.Id.Kind) && await directory.IsEnrolled(asset, _stopping.Token) && !asset.Retired;
                var outcomes = known ? await asset.Grain.Observe(Array.ConvertAll(batch, static one => one.Delivery)) : null;
                meter.Called(known ? batch.Length : 0);
                Stalled = false;
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
