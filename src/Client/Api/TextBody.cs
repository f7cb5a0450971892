using System.Text;
using Microsoft.Net.Http.Headers;

namespace Beffroi.Api;

/// <summary>A text that is sent as the file it is, without JSON around it: what else there is to say of it stands in the query.</summary>
internal static class TextBody
{
    private static readonly string[] Scripts = ["text/javascript", "application/javascript", "application/x-javascript", "application/ecmascript"];
    private static readonly string[] Yamls = ["application/yaml", "text/yaml", "application/x-yaml", "text/x-yaml"];

    /// <summary>All the names that such files go by.</summary>
    public static string[] Types => [.. Scripts, .. Yamls];

    public static bool IsScript(HttpRequest request) => Is(request, Scripts);

    public static bool IsYaml(HttpRequest request) => Is(request, Yamls);

    public static async Task<string> Read(HttpContext http, int limit)
    {
        var bytes = await JsonBody.ReadWhole(http, limit);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            throw JsonBody.Malformed("a text in it is not Unicode.");
        }
    }

    private static bool Is(HttpRequest request, string[] types) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var media) && types.Contains(media.MediaType.Value, StringComparer.OrdinalIgnoreCase);
}
