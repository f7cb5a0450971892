using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Past;

/// <summary>
/// Keeps the states of this silo's shards, hour by hour. They are read from what is committed, snapshots and the rows behind them, never from memory: a silo that is
/// killed half-way, or was shut out and does not know it, can write a true keyframe or none. An hour without one only means more rows to fold.
/// </summary>
internal sealed partial class KeyframeWriter(
    IJournalStore journal, IKeyframeStore keyframes, IShardsHere shards, AssetCodec codec, Catalogue catalogue, TimeProvider time, IOptions<PastOptions> options,
    ILogger<KeyframeWriter> logger) : BackgroundService
{
    private const int DroppedAtOnce = 500;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenForgetting = TimeSpan.FromHours(6);

    private readonly Dictionary<int, long> _kept = [];
    private Instant _forgetAgain;

    /// <summary>Keeps what is due; says how many keyframes were taken.</summary>
    public async Task<int> Look(CancellationToken cancellation)
    {
        var now = Instant.From(time.GetUtcNow());
        var hour = now.Microseconds / (long)options.Value.KeyframeEvery.TotalMicroseconds;
        var taken = 0;
        foreach (var shard in shards.Sealable().Where(shard => _kept.GetValueOrDefault(shard) < hour).ToArray())
        {
            if (await Take(shard, cancellation))
            {
                _kept[shard] = hour;
                taken++;
            }
        }

        if (now >= _forgetAgain && shards.Sealable().Contains(0))
        {
            await Forget(now, cancellation);
            _forgetAgain = now + BetweenForgetting;
        }

        return taken;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await LookOrSay(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task LookOrSay(CancellationToken cancellation)
    {
        try
        {
            await Look(cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(trouble);
        }
    }

    /// <summary>False while the shard has no state that could be kept.</summary>
    private async Task<bool> Take(int shard, CancellationToken cancellation)
    {
        // The checkpoint first: snapshots that are written meanwhile are newer, and rows that they hold already are passed over when they are read.
        var checkpoint = (await journal.ReadShards(cancellation)).First(row => row.Id == shard).Checkpoint;
        var (states, at) = (new List<(AssetId, byte[])>(), new Instant(0));
        await foreach (var snapshot in journal.Snapshots(shard, cancellation))
        {
            if (!catalogue.Knows(snapshot.Asset.Kind))
            {
                continue;
            }

            var state = codec.FromSnapshot(snapshot);
            at = Instant.Later(at, state.ChangedAt);
            states.Add((snapshot.Asset, codec.WriteShown(catalogue.Kind(snapshot.Asset.Kind), state)));
        }

        if (states.Count == 0)
        {
            return false;
        }

        var body = KeyframeCodec.Write(states);
        await keyframes.Put(new(shard, at, checkpoint, body), cancellation);
        LogKept(shard, states.Count, body.Length, at);
        return true;
    }

    private async Task Forget(Instant now, CancellationToken cancellation)
    {
        while (await keyframes.Drop(now - options.Value.Keep, DroppedAtOnce, cancellation) == DroppedAtOnce)
        {
        }
    }
}
