using System.Text.Json.Nodes;

namespace Beffroi.Devices.Layouts;

/// <summary>Reads payloads by a layout. Pure; nothing a payload holds makes it throw.</summary>
public static class LayoutDecoder
{
    public static Decoding Decode(Layout layout, ReadOnlySpan<byte> bytes, int port)
    {
        foreach (var message in layout.Messages)
        {
            if (message.IsFor(bytes, port))
            {
                return Read(message, bytes);
            }
        }

        return Decoding.Refuse(CodecCode.Refused, $"No message of the layout is for {bytes.Length} bytes on port {port}{(bytes.Length > 0 ? $" that begin with {bytes[0]:x2}" : "")}.");
    }

    private static Decoding Read(LayoutMessage message, ReadOnlySpan<byte> bytes)
    {
        var reading = new LayoutReading(bytes);
        foreach (var (name, value) in message.Constants)
        {
            LayoutReading.Put(reading.Data, name, value.DeepClone());
        }

        return (reading.Fields(message.Fields) ?? (message.Records is { } records ? reading.Records(records) : null)) is { } fault
            ? Decoding.Refuse(CodecCode.Refused, fault)
            : Decoding.Of(reading.Data);
    }
}
