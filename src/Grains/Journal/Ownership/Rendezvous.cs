using System.Buffers.Binary;
using System.IO.Hashing;
using System.Net;
using System.Text;

namespace Beffroi.Journal.Ownership;

/// <summary>
/// Rendezvous hashing of shards over silos: each pair has a score, the highest wins, so a silo that joins or leaves moves only its own share.
/// Frozen, like <see cref="Twin.Shards"/>: silos of different builds must agree. It goes by the endpoint, so a silo that restarts finds its shards.
/// </summary>
public static class Rendezvous
{
    public static SiloAddress? Owner(int shard, IEnumerable<SiloAddress> silos)
    {
        SiloAddress? best = null;
        ulong highest = 0;
        foreach (var silo in silos)
        {
            var score = Score(shard, silo.Endpoint);
            if (best is null || score > highest || (score == highest && silo.CompareTo(best) < 0))
            {
                (best, highest) = (silo, score);
            }
        }

        return best;
    }

    /// <summary>The owner of something that has a name and no number, such as a broker's lane.</summary>
    public static SiloAddress? OwnerOf(string thing, IEnumerable<SiloAddress> silos) =>
        Owner(unchecked((int)XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(thing))), silos);

    private static ulong Score(int shard, IPEndPoint endpoint)
    {
        Span<byte> bytes = stackalloc byte[24];
        var address = endpoint.Address.MapToIPv6();
        address.TryWriteBytes(bytes, out _);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], endpoint.Port);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[20..], shard);
        return XxHash3.HashToUInt64(bytes);
    }
}
