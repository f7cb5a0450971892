namespace Beffroi.Refusals;

/// <summary>Gives words to the bare statuses that routing and the server answer with.</summary>
internal static class StatusRefusals
{
    public static async Task Explain(HttpContext http)
    {
        var refusal = Of(http);
        await refusal.ExecuteAsync(http);
    }

    private static Refusal Of(HttpContext http)
    {
        var request = http.Request;
        return http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new(404, "unknown-path", request.Path.Value),
            StatusCodes.Status405MethodNotAllowed => new(405, "wrong-method", request.Method, request.Path.Value),
            StatusCodes.Status413PayloadTooLarge => new(413, "oversized", "the limit"),
            StatusCodes.Status415UnsupportedMediaType => new(415, "wrong-media", request.ContentType, "application/json"),
            var status and >= 500 => new(status, "internal", http.TraceIdentifier),
            var status => new(status, "bad-request"),
        };
    }
}
