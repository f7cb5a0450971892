using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Beffroi.Twin;

/// <summary>The last measurements that came without a number, by the hash of (property, instant, value): enough to know a broker's redelivery, not a device that repeats itself for days.</summary>
[GenerateSerializer, Alias("RecentIdentities")]
public sealed class RecentIdentities
{
    public const int Kept = 64;

    [Id(0)] private readonly List<ulong> _hashes = [];

    [Id(1)] private int _next;

    public static ulong Of(string property, Instant at, Value value)
    {
        var hash = new XxHash3();
        hash.Append(Encoding.UTF8.GetBytes(property));
        Span<double> numbers = [at.Microseconds, (double)value.Form, value.Number, value.Second];
        hash.Append(MemoryMarshal.AsBytes(numbers));
        hash.Append(Encoding.UTF8.GetBytes(value.Text ?? ""));
        return hash.GetCurrentHashAsUInt64();
    }

    public bool Holds(ulong identity) => _hashes.Contains(identity);

    public void Add(ulong identity)
    {
        if (_hashes.Count < Kept)
        {
            _hashes.Add(identity);
            return;
        }

        _hashes[_next] = identity;
        _next = (_next + 1) % Kept;
    }
}
