using Beffroi.Language;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Beffroi.Twin;

namespace Beffroi.Connectivity;

/// <summary>
/// Reads plain JSON readings of one asset (<c>docs/connectors.md</c>): an object of property to value, or an array of such objects.
/// Pure; never throws for what is in the bytes.
/// </summary>
public static class PlainJson
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 4 };

    /// <param name="key">An idempotency key that came with the message and is its identity; null leaves that to the JSON.</param>
    public static Translation Translate(
        in Origin origin, AssetId asset, ReadOnlyMemory<byte> body, PlainJsonLimits limits, string? key = null)
    {
        if (body.Length > limits.Bytes)
        {
            return Translation.Refuse(origin.Refuse(
                RejectionCode.Oversized, $"It has {body.Length} bytes; at most {limits.Bytes} are taken.", body.Span, asset));
        }

        var objects = new List<Consignment>(1);
        try
        {
            var json = new Utf8JsonReader(body.Span, Strict);
            json.Read();
            if (json.TokenType == JsonTokenType.StartArray)
            {
                return ReadArray(ref json, origin, asset, body, limits, key, objects);
            }

            var one = new PlainJsonObject(limits, []).Read(ref json);
            RequireEnd(ref json);
            Add(objects, one, origin, asset, body, key);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or InvalidOperationException or DecoderFallbackException)
        {
            return Translation.Refuse(origin.Refuse(RejectionCode.Malformed, Sentence(fault), body.Span, asset));
        }

        return Done(objects);
    }

    private static Translation ReadArray(
        ref Utf8JsonReader json, in Origin origin, AssetId asset, ReadOnlyMemory<byte> body, PlainJsonLimits limits,
        string? key, List<Consignment> objects)
    {
        var measurements = new List<Measurement>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (objects.Count == limits.Objects)
            {
                throw new UnreadableException($"The array has more than {limits.Objects} readings.");
            }

            var start = (int)json.TokenStartIndex;
            var one = new PlainJsonObject(limits, measurements).Read(ref json);
            Add(objects, one, origin, asset, body[start..(int)json.BytesConsumed], key is null ? null : $"{key}/{objects.Count}");
        }

        RequireEnd(ref json);
        return Done(objects);
    }

    private static void Add(
        List<Consignment> objects, PlainJsonObject one, in Origin origin, AssetId asset, ReadOnlyMemory<byte> raw, string? key)
    {
        if (one.Measurements.Count == 0)
        {
            return;
        }

        objects.Add(new(asset, new()
        {
            Source = origin.Source,
            Address = origin.Address,
            Epoch = key is null ? one.Epoch : Epochs.Of(key),
            Sequence = key is null ? one.Sequence : null,
            At = one.At,
            Measurements = [.. one.Measurements],
            Raw = Whole(raw),
        }));
    }

    /// <summary>The bytes as an array of their own: the message's when it is one already.</summary>
    private static byte[] Whole(ReadOnlyMemory<byte> raw) =>
        MemoryMarshal.TryGetArray(raw, out var segment) && segment.Array is { } array && array.Length == raw.Length ? array : raw.ToArray();

    private static Translation Done(List<Consignment> objects) =>
        objects.Count == 0 ? Translation.Ignore("only-nulls") : Translation.Of(objects);

    private static void RequireEnd(ref Utf8JsonReader json)
    {
        if (json.Read())
        {
            throw new UnreadableException("There is more behind the end of the reading.");
        }
    }

    private static Phrase Sentence(Exception fault) => fault is UnreadableException unreadable
        ? unreadable.Said
        : Phrase.Of($"It is not JSON as connectors take it: {FirstSentence(fault.Message)}");

    private static string FirstSentence(string message) =>
        message.IndexOf(" LineNumber", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
