using System.Text.Json;

using Beffroi.Language;
using Beffroi.Refusals;

namespace Beffroi.Api;

/// <summary>Reads a request's body within a limit, and says what is wrong when it is not JSON.</summary>
internal static class JsonBody
{
    public const int Small = 256 * 1024;

    public static async Task<JsonElement> Read(HttpContext http, int limit)
    {
        var bytes = await ReadBytes(http, limit);
        try
        {
            using var document = JsonDocument.Parse(bytes, new() { MaxDepth = 16 });
            RequireUnicode(bytes);
            return document.RootElement.Clone();
        }
        catch (InvalidOperationException)
        {
            throw Malformed("a text in it is not Unicode.");
        }
        catch (JsonException exception)
        {
            throw Malformed($"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}: no JSON.");
        }
    }

    // A lone half of a surrogate pair is JSON, and no text: whoever reads it later would fail.
    private static void RequireUnicode(byte[] bytes)
    {
        var json = new Utf8JsonReader(bytes, new() { MaxDepth = 16 });
        while (json.Read())
        {
            if (json is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true })
            {
                _ = json.GetString();
            }
        }
    }

    public static async Task<byte[]> ReadBytes(HttpContext http, int limit)
    {
        if (!http.Request.HasJsonContentType())
        {
            throw new RefusedException(new(StatusCodes.Status415UnsupportedMediaType, "wrong-media", http.Request.ContentType, "application/json"));
        }

        return await ReadWhole(http, limit);
    }

    /// <summary>All of a body, whatever it is of.</summary>
    public static async Task<byte[]> ReadWhole(HttpContext http, int limit)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await Received(http.Request.Body.ReadAsync(buffer, http.RequestAborted))) > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > limit)
            {
                throw new RefusedException(new(StatusCodes.Status413PayloadTooLarge, "oversized", $"{limit / 1024} kB"));
            }
        }

        return body.ToArray();
    }

    /// <summary>What a piece of a body is, or the refusal of one that cannot be received: its sender's fault, such as a chunk of no size, and none of ours.</summary>
    public static async ValueTask<int> Received(ValueTask<int> piece)
    {
        try
        {
            return await piece;
        }
        catch (Exception fault) when (fault is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw Malformed("it ends early, or its pieces have no size.");
        }
    }

    public static RefusedException Malformed(Phrase sentence) => new(new(StatusCodes.Status400BadRequest, "malformed-body", sentence));
}
