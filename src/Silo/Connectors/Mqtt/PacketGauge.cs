using MQTTnet.Exceptions;

namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// Follows the bytes of one connection and knows of each packet, before its body is read, how long it says it is (MQTT 5 §2.1). Pure.
/// The server library would allocate whatever a header says, up to 256 MB.
/// </summary>
/// <param name="first">Bytes the first packet may have.</param>
/// <param name="others">Bytes every later packet may have.</param>
internal sealed class PacketGauge(int first, int others)
{
    private const int LongestLength = 4;

    private int _lengthBytes;
    private int _length;
    private int _left;
    private bool _inHeader;

    /// <summary>Packets that are complete.</summary>
    public long Packets { get; private set; }

    /// <summary>Whether a packet has begun and is not complete.</summary>
    public bool IsWithin => _inHeader || _left > 0;

    /// <summary>Bytes of the body that are still to come.</summary>
    public int Left => _left;

    /// <summary>Takes bytes in. <see cref="MqttProtocolViolationException"/> for a length that is not allowed.</summary>
    public void Feed(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            if (_left > 0)
            {
                var part = Math.Min(_left, bytes.Length);
                bytes = bytes[part..];
                _left -= part;
                Count(_left == 0);
            }
            else
            {
                Header(bytes[0]);
                bytes = bytes[1..];
            }
        }
    }

    private void Header(byte next)
    {
        if (!_inHeader)
        {
            (_inHeader, _lengthBytes, _length) = (true, 0, 0);
            return;
        }

        _length |= (next & 0x7F) << (7 * _lengthBytes++);
        if ((next & 0x80) != 0)
        {
            _ = _lengthBytes == LongestLength ? throw new MqttProtocolViolationException("The length of a packet has more than four bytes.") : 0;
            return;
        }

        var most = Packets == 0 ? first : others;
        if (_length > most)
        {
            throw new MqttProtocolViolationException($"A packet of {_length} bytes is announced; at most {most} are taken.");
        }

        (_inHeader, _left) = (false, _length);
        Count(_left == 0);
    }

    private void Count(bool complete) => Packets += complete ? 1 : 0;
}
