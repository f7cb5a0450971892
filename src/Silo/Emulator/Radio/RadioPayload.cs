using System.Buffers.Binary;
using Beffroi.Twin;

namespace Beffroi.Emulator.Radio;

/// <summary>The bytes that devices of the demonstration send, as their makers publish them: what the built-in profile of that name reads.</summary>
/// <param name="Port">Of the frame.</param>
/// <param name="Walls">What the device is in or under takes of its signal, in dB.</param>
/// <param name="OnChange">Whether it speaks when its first byte changes, and else once in <see cref="Quiet"/> beats.</param>
public sealed record RadioPayload(string Profile, int Port, double Walls, bool OnChange, Func<Func<string, Value>, byte[]> Write)
{
    /// <summary>Beats between two reports of a device that has nothing new to say.</summary>
    public const int Quiet = 12;

    private const int Taken = 0x80;
    private const int Radar = 0x20;
    private const int GoodBattery = 0x08;

    public static IReadOnlyList<RadioPayload> All { get; } =
    [
        new("uradmonitor-a3", 1, 2, false, Air),
        new("teneo-filling-degree", 1, 8, false, Level),
        new("talkpool-oy1320", 2, 14, false, Meter),
        new("tekzitel-tekzipark", 1, 8, true, Space),
    ];

    /// <summary>Null for a profile the emulator cannot play.</summary>
    public static RadioPayload? Of(string? profile) => All.FirstOrDefault(p => p.Profile == profile);

    public byte[] Of(IReadOnlyList<Measurement> measurements) => Write(name => measurements.FirstOrDefault(m => m.Property == name).Value);

    private static byte[] Air(Func<string, Value> value)
    {
        var bytes = new byte[32];
        bytes[0] = 0x82;
        bytes[5] = 17;
        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(10), (short)Math.Round(value("temperature").Number * 100));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(12), Word((value("pressure").Number * 100) - 65_535));
        bytes[14] = (byte)Math.Round(Math.Clamp(value("humidity").Number, 0, 100) * 2);
        bytes[18] = (byte)Math.Round(Math.Clamp(value("noise").Number, 0, 127) * 2);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(19), 421);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(25), Word(value("pm25").Number * 0.7));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(27), Word(value("pm25").Number));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(29), Word(value("pm10").Number));
        return bytes;
    }

    /// <summary>In a bin 1.5 m deep; nearer than a centimetre it measures nothing.</summary>
    private static byte[] Level(Func<string, Value> value)
    {
        var bytes = new byte[8];
        bytes[0] = 14;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(1), Word(Math.Max(1, 1.5 * (100 - value("fillLevel").Number))));
        BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(4), (short)Math.Round(Math.Clamp(value("temperature").Number, -300, 300) * 100));
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(6), 5_500);
        return bytes;
    }

    private static byte[] Meter(Func<string, Value> value)
    {
        var bytes = new byte[6];
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(2), (uint)Math.Round(value("register").Number * 1000));
        return bytes;
    }

    private static byte[] Space(Func<string, Value> value) => 
        [(byte)(Radar | (value("battery").Number >= 20 ? GoodBattery : 0) | (value("state").Text == "occupied" ? Taken : 0)), (byte)(sbyte)Math.Round(Math.Clamp(value("temperature").Number, -100, 100)), 0];

    private static ushort Word(double number) => (ushort)Math.Clamp(Math.Round(number), 0, ushort.MaxValue);
}
