using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace Beffroi.Twin;

/// <summary>The last measurements that came without a number, by the hash of (property, instant, value): enough to know a broker's redelivery, not a device that repeats itself for days.</summary>
[GenerateSerializer, Alias("RecentIdentities")]
public sealed class RecentIdentities
{
    public const int Kept = 64;

    [Id(0)] public List<ulong> Hashes { get; private set; } = [];

    /// <summary>Where the oldest stands, once all places are taken.</summary>
    [Id(1)] public int Oldest { get; private set; }

    public static ulong Of(string property, Instant at, Value value)
    {
        var hash = new XxHash3();
        hash.Append(Encoding.UTF8.GetBytes(property));
        Span<double> numbers = [at.Microseconds, (double)value.Form, value.Number, value.Second];
        hash.Append(MemoryMarshal.AsBytes(numbers));
        hash.Append(Encoding.UTF8.GetBytes(value.Text ?? ""));
        return hash.GetCurrentHashAsUInt64();
    }

    /// <summary>How far it is: what is added from here on can be laid down again in another order.</summary>
    internal (int Count, int Oldest) Mark => (Hashes.Count, Oldest);

    public bool Holds(ulong identity) => Hashes.Contains(identity);

    public void Add(ulong identity)
    {
        if (Hashes.Count < Kept)
        {
            Hashes.Add(identity);
            return;
        }

        Hashes[Oldest] = identity;
        Oldest = (Oldest + 1) % Kept;
    }

    /// <summary>Goes back to that mark, for as many to be added again as were since: they take the same places.</summary>
    internal void Rewind((int Count, int Oldest) mark)
    {
        Hashes.RemoveRange(mark.Count, Hashes.Count - mark.Count);
        Oldest = mark.Oldest;
    }
}
