using System.Globalization;
using Beffroi.Benchmarks.Silos;

namespace Beffroi.Benchmarks.Storm;

/// <summary>A silo's resident memory, read each second.</summary>
internal sealed class MemorySeries : IDisposable
{
    private readonly int _process;
    private readonly List<long> _bytes = [];
    private readonly Timer _timer;
    private int _mark;

    private MemorySeries(int process)
    {
        _process = process;
        _timer = new(_ => Read(), null, TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    public static MemorySeries Record(BenchSilo silo) => new(silo.Id);

    /// <summary>Begins a phase.</summary>
    public void Mark()
    {
        Read();
        lock (_bytes)
        {
            _mark = _bytes.Count - 1;
        }
    }

    /// <summary>At the beginning of the phase, the most since, and now; GB.</summary>
    public string Say()
    {
        Read();
        lock (_bytes)
        {
            return $"{Giga(_bytes[_mark])}, {Giga(_bytes.Skip(_mark).Max())}, {Giga(_bytes[^1])}";
        }
    }

    public override string ToString()
    {
        lock (_bytes)
        {
            return string.Join(' ', _bytes.Select(Giga));
        }
    }

    public void Dispose() => _timer.Dispose();

    private static string Giga(long bytes) => (bytes / 1e9).ToString("F2", CultureInfo.InvariantCulture);

    private void Read()
    {
        var now = Usage.Memory(_process).Now;
        lock (_bytes)
        {
            _bytes.Add(now);
        }
    }
}
