using Beffroi.Twin;

namespace Beffroi.Feed;

/// <summary>An asset's look in 16 bits, as feeds and tiles carry it: bits 0–1 fill, 2–3 knowledge, 4–6 worst alarm, 7 acknowledged, 8 out of service, 9 retired, 10 command pending.</summary>
[GenerateSerializer, Immutable, Alias("Mark")]
public readonly record struct Mark([property: Id(0)] ushort Bits)
{
    /// <param name="fill">How full the symbol is drawn, 0 (empty) to 3 (full).</param>
    public static Mark Of(int fill, Knowledge knowledge, Priority worst, bool retired = false, bool acknowledged = false, bool outOfService = false) =>
        new((ushort)((fill & 3) | (((int)knowledge & 3) << 2) | (((int)worst & 7) << 4) | (acknowledged ? 1 << 7 : 0) | (outOfService ? 1 << 8 : 0) | (retired ? 1 << 9 : 0)));

    public int Fill => Bits & 3;

    public Knowledge Knowledge => (Knowledge)((Bits >> 2) & 3);

    public Priority Worst => (Priority)((Bits >> 4) & 7);

    public bool Acknowledged => (Bits & (1 << 7)) != 0;

    public bool OutOfService => (Bits & (1 << 8)) != 0;

    public bool Retired => (Bits & (1 << 9)) != 0;

    public Mark With(Knowledge knowledge) => new((ushort)((Bits & ~0b1100) | (((int)knowledge & 3) << 2)));
}
