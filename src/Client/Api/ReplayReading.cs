using System.Text.Json;

namespace Beffroi.Api;

/// <summary>Reads which letters to replay; no body means all.</summary>
internal static class ReplayReading
{
    private const int Most = 1000;

    public static async Task<ReplayRequest> Read(HttpContext http, string[] reasons)
    {
        if (http.Request.ContentLength is null or 0 && http.Request.ContentType is null)
        {
            return new(null, null);
        }

        var body = await JsonBody.Read(http, JsonBody.Small);
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw JsonBody.Malformed("""{"ids": [1, 2]}, {"reason": "malformed"} or {} is wanted.""");
        }

        return new(Ids(body), Reason(body, reasons));
    }

    private static long[]? Ids(JsonElement body)
    {
        if (!body.TryGetProperty("ids", out var ids) || ids.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return ids.ValueKind == JsonValueKind.Array && ids.GetArrayLength() <= Most && ids.EnumerateArray().All(id => id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out _))
            ? [.. ids.EnumerateArray().Select(id => id.GetInt64()).Distinct()]
            : throw JsonBody.Malformed($"'ids' is no list of at most {Most} numbers.");
    }

    private static string? Reason(JsonElement body, string[] reasons)
    {
        if (!body.TryGetProperty("reason", out var reason) || reason.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return reason.ValueKind == JsonValueKind.String && reasons.Contains(reason.GetString()) ? reason.GetString() : throw JsonBody.Malformed($"'reason' is none of {string.Join(", ", reasons)}.");
    }
}
