using System.Collections.Concurrent;

namespace Beffroi.Devices;

/// <summary>Codecs that had to be ended, and until when each is left alone. A codec is its text: a mended one is another. Pure but for what it remembers.</summary>
internal sealed class ScriptStrikes(int most, TimeSpan rest)
{
    private const int Remembered = 10_000;
    private const int MostDoublings = 6;

    private readonly ConcurrentDictionary<string, (int Count, TimeSpan Until)> _struck = new(StringComparer.Ordinal);

    /// <summary>How long it rests still; zero when it may run.</summary>
    public TimeSpan Left(string script, TimeSpan now) => _struck.TryGetValue(script, out var struck) && struck.Until > now ? struck.Until - now : TimeSpan.Zero;

    public void Strike(string script, TimeSpan now)
    {
        if (_struck.Count >= Remembered)
        {
            _struck.Clear();
        }

        _struck.AddOrUpdate(script, _ => Next(1, now), (_, before) => Next(before.Count + 1, now));
    }

    public void Forgive(string script) => _struck.TryRemove(script, out _);

    private (int Count, TimeSpan Until) Next(int count, TimeSpan now) => (count, count < most ? TimeSpan.Zero : now + (rest * (1 << Math.Min(count - most, MostDoublings))));
}
