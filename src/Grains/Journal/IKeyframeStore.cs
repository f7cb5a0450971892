using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>Where the states that the past is told from are kept.</summary>
public interface IKeyframeStore
{
    /// <summary>Keeps a keyframe; one of the same shard and instant that is there stays as it is.</summary>
    Task Put(KeyframeRow keyframe, CancellationToken cancellation);

    /// <summary>The shard's newest that is not later than the instant; null for none.</summary>
    Task<KeyframeRow?> Newest(int shard, Instant at, CancellationToken cancellation);

    /// <summary>The instant of the oldest of all; null for none.</summary>
    Task<Instant?> Oldest(CancellationToken cancellation);

    /// <summary>Drops at most <paramref name="limit"/> that are older than the instant; says how many. A shard's newest stays, whatever its age.</summary>
    Task<int> Drop(Instant before, int limit, CancellationToken cancellation);
}
