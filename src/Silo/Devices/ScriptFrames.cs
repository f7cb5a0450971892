using System.Buffers.Binary;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Beffroi.Devices;

/// <summary>Frames between silo and child: four bytes of length, little-endian, then JSON.</summary>
internal static class ScriptFrames
{
    public const int Longest = 8 * 1024 * 1024;

    public static byte[] Of(ScriptRequest request) => Framed(JsonSerializer.SerializeToUtf8Bytes(request, ScriptJson.Default.ScriptRequest));

    public static byte[] Of(ScriptReply reply) => Framed(JsonSerializer.SerializeToUtf8Bytes(reply, ScriptJson.Default.ScriptReply));

    public static ScriptRequest Request(byte[] body) => JsonSerializer.Deserialize(body, ScriptJson.Default.ScriptRequest) ?? throw new JsonException("A request is wanted.");

    public static ScriptReply Reply(byte[] body) => JsonSerializer.Deserialize(body, ScriptJson.Default.ScriptReply) ?? throw new JsonException("A reply is wanted.");

    /// <summary>Null at the end of the stream; what is no frame ends it too.</summary>
    public static async ValueTask<byte[]?> Read(Stream stream, CancellationToken cancellation)
    {
        var head = new byte[4];
        if (await stream.ReadAtLeastAsync(head, 4, throwOnEndOfStream: false, cancellation) < 4 || BinaryPrimitives.ReadInt32LittleEndian(head) is < 0 or > Longest)
        {
            return null;
        }

        var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(head)];
        return await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation) < body.Length ? null : body;
    }

    private static byte[] Framed(byte[] body)
    {
        var frame = new byte[4 + body.Length];
        BinaryPrimitives.WriteInt32LittleEndian(frame, body.Length);
        body.CopyTo(frame, 4);
        return frame;
    }
}

[JsonSerializable(typeof(ScriptRequest)), JsonSerializable(typeof(ScriptReply))]
internal sealed partial class ScriptJson : JsonSerializerContext;
