using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace Beffroi.Twin.Simulation;

/// <summary>
/// Randomness without a generator: each draw is a hash of (seed, asset, stream, tick), so it is the same in whatever order, thread or process it is asked for.
/// Streams are named, so that a new one does not shift the others.
/// </summary>
public readonly struct Dice
{
    private readonly ulong _origin;

    public Dice(ulong seed, AssetId asset)
        : this(seed, asset.ToString())
    {
    }

    /// <summary>Dice of something that is not one asset, such as the weather.</summary>
    public Dice(ulong seed, string name) => _origin = Mix(seed ^ Hash(name));

    /// <summary>Even over 0 (included) to 1 (excluded).</summary>
    public double Unit(string stream, long tick = 0) => (Bits(stream, tick) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Even between two numbers.</summary>
    public double Between(string stream, double low, double high, long tick = 0) => low + ((high - low) * Unit(stream, tick));

    /// <summary>Bell-shaped around 0 with deviation 1, cut at 3.5: a device does not report what never happens.</summary>
    public double Bell(string stream, long tick = 0)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Unit(stream, tick)));
        return Math.Clamp(radius * Math.Cos(Math.Tau * Unit(stream, ~tick)), -3.5, 3.5);
    }

    /// <summary>A continuous wandering between −1 and 1 that takes about that long to turn.</summary>
    public double Drift(string stream, Instant at, TimeSpan pace)
    {
        var position = at.Microseconds / (pace.Ticks / 10.0);
        var tick = (long)Math.Floor(position);
        var part = position - tick;
        var blend = part * part * (3 - (2 * part));
        return (2 * ((Unit(stream, tick) * (1 - blend)) + (Unit(stream, tick + 1) * blend))) - 1;
    }

    private ulong Bits(string stream, long tick) => Mix(Mix(_origin ^ Hash(stream)) + (0x9E3779B97F4A7C15 * (ulong)tick));

    private static ulong Hash(string name) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(name.AsSpan()));

    /// <summary>SplitMix64's finaliser.</summary>
    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
