using System.Threading.Channels;
using Beffroi.Journal.Health;
using Beffroi.Journal.Hosting;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Ownership;

/// <summary>Activates every asset of a shard that was loaded, in bulk, so that deadlines and contributions go on; callers do not wait for it.</summary>
internal sealed partial class Awakening(IAssetCalls calls, JournalOptions options, JournalMeter meter, TimeProvider time, ILogger logger)
{
    private readonly Channel<(OwnedShard Shard, AssetId[] Assets, long Began)> _shards = Channel.CreateUnbounded<(OwnedShard, AssetId[], long)>(new() { SingleReader = true });
    private readonly Tidying _tidying = new(Tidying.GiveBack);
    private int _asleep;

    /// <summary>How many assets are still to be woken.</summary>
    public int Asleep => Volatile.Read(ref _asleep);

    public void Add(OwnedShard shard, long began)
    {
        var assets = shard.Assets;
        Interlocked.Add(ref _asleep, assets.Length);
        _shards.Writer.TryWrite((shard, assets, began));
    }

    public async Task Run(CancellationToken cancellation)
    {
        await foreach (var (shard, assets, began) in _shards.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            await WakeAll(shard, assets, cancellation).ConfigureAwait(false);
            meter.Recovered(time.GetElapsedTime(began));
            LogAwake(shard.Tenure.Shard, assets.Length, time.GetElapsedTime(began).TotalSeconds);
            _tidying.Woke(assets.Length, last: Asleep == 0);
        }
    }

    private async Task WakeAll(OwnedShard shard, AssetId[] assets, CancellationToken cancellation)
    {
        foreach (var kind in assets.Where(a => !calls.Knows(a)).CountBy(a => a.Kind))
        {
            LogUnknown(kind.Key, kind.Value, shard.Tenure.Shard);
        }

        var bound = new ParallelOptions { MaxDegreeOfParallelism = options.Calls, CancellationToken = cancellation };
        await Parallel.ForEachAsync(assets, bound, async (asset, _) =>
        {
            await Wake(shard, asset, cancellation).ConfigureAwait(false);
            Interlocked.Decrement(ref _asleep);
        }).ConfigureAwait(false);
    }

    private async Task Wake(OwnedShard shard, AssetId asset, CancellationToken cancellation)
    {
        for (var pause = options.RetryFrom; calls.Knows(asset) && shard.IsWaiting(asset) && !shard.Tenure.IsOver; pause = pause * 2 < options.RetryTo ? pause * 2 : options.RetryTo)
        {
            try
            {
                await calls.Wake(asset).WaitAsync(cancellation).ConfigureAwait(false);
                return;
            }
            catch (Exception trouble) when (!cancellation.IsCancellationRequested)
            {
                LogTrouble(asset, trouble);
            }

            await Task.Delay(pause, time, cancellation).ConfigureAwait(false);
        }
    }
}
