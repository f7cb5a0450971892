using System.IO.Hashing;
using System.Text;
using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>
/// Some of a shard's assets, by a hash of their own: 1/2^depth of them. The parts follow each other like the leaves of a tree that is made deeper where needed,
/// so that halving a part leaves those before it as they are.
/// </summary>
internal readonly record struct SealingPart(int Depth, int Place)
{
    /// <summary>A million parts: beyond it an asset by itself is too large, and is sealed all the same.</summary>
    private const int Deepest = 20;

    public static readonly SealingPart Whole = new(0, 0);

    public bool CanHalve => Depth < Deepest;

    /// <summary>The first half of it.</summary>
    public SealingPart Halved => new(Depth + 1, Place * 2);

    public bool IsLast => Place == (1 << Depth) - 1;

    /// <summary>The part behind it, as large as it may be.</summary>
    public SealingPart Next
    {
        get
        {
            var (depth, place) = (Depth, Place + 1);
            while (depth > 0 && place % 2 == 0)
            {
                (depth, place) = (depth - 1, place / 2);
            }

            return new(depth, place);
        }
    }

    /// <summary>Not by the hash that makes shards: within a shard that one is not spread.</summary>
    public bool Holds(AssetId asset) => Depth == 0 || XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(asset.ToString())) >> (32 - Depth) == (uint)Place;
}
