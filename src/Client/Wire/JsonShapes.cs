using System.Text.Encodings.Web;
using System.Text.Json;

namespace Beffroi.Wire;

/// <summary>How the API writes JSON. Letters stay letters: no answer is ever read as a page, which its media type and nosniff say.</summary>
internal static class JsonShapes
{
    public static readonly JsonSerializerOptions Options = Configure(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new ValueConverter());
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.Strict;
        return options;
    }
}
