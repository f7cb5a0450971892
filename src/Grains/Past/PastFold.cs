using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Past;

/// <summary>Folds a shard's states as of an instant: its newest keyframe before it, and the rows behind that, by the very fold that recovery uses.</summary>
internal sealed class PastFold(IJournalStore journal, IKeyframeStore keyframes, AssetCodec codec, Catalogue catalogue)
{
    /// <summary>A row may be committed so long after others of its time: no later one is looked for.</summary>
    private static readonly TimeSpan Straggling = TimeSpan.FromMinutes(10);

    /// <param name="only">Of this asset alone; null for all.</param>
    public async Task<ShardPast> Read(ShardRow shard, Instant at, Instant to, AssetId? only, CancellationToken cancellation)
    {
        var keyframe = await keyframes.Newest(shard.Id, at, cancellation).ConfigureAwait(false);
        var states = keyframe is { } kept ? Restore(kept, only) : [];
        var later = new List<ChangeRow>();
        var after = keyframe?.Checkpoint ?? 0;
        bool? follows = null;
        await foreach (var row in journal.Changes(shard.Id, after, cancellation).ConfigureAwait(false))
        {
            follows ??= row.Sequence == after + 1;
            if (row.At > to + Straggling)
            {
                break;
            }

            if (row.At > to || (only is { } wanted && row.Asset != wanted) || !catalogue.Knows(row.Asset.Kind))
            {
                continue;
            }

            if (row.At > at)
            {
                later.Add(row);
            }
            else
            {
                Apply(states, row);
            }
        }

        var unbroken = follows ?? shard.LastSequence <= after;
        return new(states, [.. later.OrderBy(row => row.At)], unbroken || keyframe is not null, unbroken ? null : keyframe?.At);
    }

    /// <summary>Folds a row that follows what is known of its asset; any other says nothing that could be told of. Says whether it was folded.</summary>
    public bool Apply(Dictionary<AssetId, AssetState> states, ChangeRow row)
    {
        var state = states.GetValueOrDefault(row.Asset);
        if (row.Version != (state?.Version ?? 0) + 1)
        {
            return false;
        }

        states[row.Asset] = codec.Apply(state, row);
        return true;
    }

    private Dictionary<AssetId, AssetState> Restore(KeyframeRow keyframe, AssetId? only)
    {
        var states = new Dictionary<AssetId, AssetState>();
        foreach (var (asset, bytes) in KeyframeCodec.Read(keyframe.Body))
        {
            if ((only is null || asset == only) && catalogue.Knows(asset.Kind))
            {
                states[asset] = codec.FromSnapshot(new(keyframe.Shard, asset, 0, bytes));
            }
        }

        return states;
    }
}
