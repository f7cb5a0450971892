using System.Collections.Concurrent;
using Beffroi.Connectivity;

namespace Beffroi.Connectors.Mqtt;

/// <summary>One connection that publishes: what of it awaits its commit, by packet identifier.</summary>
internal sealed class Publisher(int outstanding, int packetsPerSecond) : IDisposable
{
    private readonly SemaphoreSlim _places = new(outstanding);
    private readonly ConcurrentDictionary<ushort, Task<bool>> _byPacket = new();

    /// <summary>Identifier of the publish that is being handled; the broker handles those of a connection one after the other.</summary>
    public ushort Current { get; set; }

    /// <summary>Of its packets, whatever they are.</summary>
    public Pace Pace { get; } = new(packetsPerSecond, packetsPerSecond);

    public Task Enter(CancellationToken cancellation) => _places.WaitAsync(cancellation);

    /// <summary>Holds the acknowledgement of the current publish until the task ends.</summary>
    public void Hold(Task<bool> commit)
    {
        _byPacket[Current] = commit;
        _ = commit.ContinueWith(static (_, state) => ((Publisher)state!).Leave(), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>What the acknowledgement of a packet waits for: true when it may leave, false when it must not. Null when nothing holds it.</summary>
    public Task<bool>? Held(ushort packet) => _byPacket.TryRemove(packet, out var commit) ? commit : null;

    /// <summary>Lets a publish without acknowledgement go on in the background.</summary>
    public void Follow(Task<bool> commit) =>
        commit.ContinueWith(static (_, state) => ((Publisher)state!).Leave(), this, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

    public void Dispose() => _places.Dispose();

    private void Leave() => _places.Release();
}
