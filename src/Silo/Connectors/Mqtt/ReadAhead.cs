namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// What a socket brought beyond what was asked for. The server library asks for a packet's first bytes, its length and its body one after the other:
/// with this they, and the packets behind them, cost one call to the system.
/// </summary>
internal sealed class ReadAhead
{
    /// <summary>Bytes it holds; who asks for as many reads past it.</summary>
    public const int Size = 4 * 1024;

    private readonly byte[] _bytes = new byte[Size];
    private int _from;
    private int _to;

    /// <summary>Where the socket writes next. Only when everything is taken.</summary>
    public Memory<byte> Room => _bytes;

    /// <summary>Says how many bytes the socket wrote into <see cref="Room"/>.</summary>
    public void Filled(int count) => (_from, _to) = (0, count);

    /// <summary>Takes what is there, at most as much as fits; zero when there is nothing.</summary>
    public int Take(Span<byte> wanted)
    {
        var taken = Math.Min(wanted.Length, _to - _from);
        _bytes.AsSpan(_from, taken).CopyTo(wanted);
        _from += taken;
        return taken;
    }
}
