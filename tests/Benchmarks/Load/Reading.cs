using System.Buffers.Text;
using System.Text;

namespace Beffroi.Benchmarks.Load;

/// <summary>One message as a luminaire sends it: three properties, its number and its start, packed as an MQTT 3.1.1 publish of QoS 1.</summary>
internal static class Reading
{
    /// <summary>Bytes that one packet takes at most.</summary>
    public const int Longest = 256;

    private static readonly double[] Levels = [20, 40, 60, 80, 100];

    /// <summary>What the meter shows at that message: it tells, by HTTP, which message an asset saw last.</summary>
    public static decimal Energy(long sequence) => 100m + (sequence * 0.001m);

    /// <returns>Bytes written.</returns>
    public static int Write(Span<byte> into, int asset, long sequence, ushort identifier, ReadOnlySpan<byte> boot)
    {
        Span<byte> body = stackalloc byte[200];
        var rest = 2;
        rest += Text(body[rest..], "beffroi/v1/luminaire/B-"u8);
        rest += Number(body[rest..], asset);
        rest += Text(body[rest..], "/readings"u8);
        body[0] = 0;
        body[1] = (byte)(rest - 2);
        body[rest++] = (byte)(identifier >> 8);
        body[rest++] = (byte)identifier;
        rest += Text(body[rest..], "{\"power\":"u8);
        rest += Number(body[rest..], 30 + (sequence % 50));
        rest += Text(body[rest..], ",\"level\":"u8);
        rest += Number(body[rest..], (long)Levels[sequence % Levels.Length]);
        rest += Text(body[rest..], ",\"energyIndex\":"u8);
        Utf8Formatter.TryFormat(Energy(sequence), body[rest..], out var written, new('F', 3));
        rest += written;
        rest += Text(body[rest..], ",\"seq\":"u8);
        rest += Number(body[rest..], sequence);
        rest += Text(body[rest..], ",\"boot\":"u8);
        rest += Text(body[rest..], boot);
        rest += Text(body[rest..], "}"u8);
        into[0] = 0x32;
        var head = rest < 128 ? 2 : 3;
        into[1] = (byte)(head == 2 ? rest : (rest & 0x7f) | 0x80);
        if (head == 3)
        {
            into[2] = (byte)(rest >> 7);
        }

        body[..rest].CopyTo(into[head..]);
        return head + rest;
    }

    public static byte[] Connect(string client)
    {
        var name = Encoding.UTF8.GetBytes(client);
        return [0x10, (byte)(12 + name.Length), 0, 4, .. "MQTT"u8, 4, 2, 0, 0, 0, (byte)name.Length, .. name];
    }

    private static int Text(Span<byte> into, ReadOnlySpan<byte> text)
    {
        text.CopyTo(into);
        return text.Length;
    }

    private static int Number(Span<byte> into, long number)
    {
        Utf8Formatter.TryFormat(number, into, out var written);
        return written;
    }
}
