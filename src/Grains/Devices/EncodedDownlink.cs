namespace Beffroi.Devices;

/// <summary>The bytes a codec made of a command, or why it made none.</summary>
/// <param name="Port">0 when the codec says none.</param>
public sealed record EncodedDownlink(CodecFault? Fault, byte[] Bytes, int Port, IReadOnlyList<string> Warnings, IReadOnlyList<string> Logs)
{
    public static EncodedDownlink Refuse(CodecFault fault, IReadOnlyList<string> logs) => new(fault, [], 0, [], logs);
}
