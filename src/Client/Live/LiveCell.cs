using Beffroi.Feed;

namespace Beffroi.Live;

/// <summary>One asset's live look in 64 bits, so that readers on other threads never see half of one: mark, kind, whether anything was heard, main value.</summary>
internal readonly record struct LiveCell(ulong Bits)
{
    private const ulong HeardBit = 1UL << 24;

    public LiveCell(Mark mark, byte kind, float main)
        : this(mark.Bits | ((ulong)kind << 16) | HeardBit | ((ulong)BitConverter.SingleToUInt32Bits(main) << 32))
    {
    }

    public Mark Mark => new((ushort)Bits);

    public byte Kind => (byte)(Bits >> 16);

    /// <summary>Whether any silo told of this asset; without it the rest means nothing.</summary>
    public bool Heard => (Bits & HeardBit) != 0;

    /// <summary>The main value; NaN when there is none.</summary>
    public float Main => BitConverter.UInt32BitsToSingle((uint)(Bits >> 32));

    public LiveCell With(Mark mark) => new(mark, Kind, Main);
}
