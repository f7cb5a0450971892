using System.Collections.Concurrent;

namespace Beffroi.Connectors.Commands;

/// <summary>
/// The air a gateway may use: a share of the time, by law (EU868: 1 % on the channels devices speak on, 10 % on the second window's). Downlinks of one gateway
/// are let out together as long as there is air left of its hour, then one by one as it comes back. Pure but for what it remembers.
/// </summary>
public sealed class DownlinkPace(double dutyCycle)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Air> _gateways = new(StringComparer.Ordinal);

    /// <summary>Takes the air of a frame; when there is not enough, how long until there is, and then nothing is taken.</summary>
    public TimeSpan Take(string gateway, TimeSpan frame, TimeSpan now)
    {
        var most = Hour * dutyCycle;
        var air = _gateways.GetOrAdd(gateway, static (_, start) => new() { Left = start.most, At = start.now }, (most, now));
        lock (air)
        {
            air.Left = TimeSpan.FromTicks(Math.Min(most.Ticks, air.Left.Ticks + (long)((now - air.At).Ticks * dutyCycle)));
            air.At = now;
            if (air.Left < frame)
            {
                return (frame - air.Left) / dutyCycle;
            }

            air.Left -= frame;
            return TimeSpan.Zero;
        }
    }

    private sealed class Air
    {
        public TimeSpan Left { get; set; }

        public TimeSpan At { get; set; }
    }
}
