using System.Text.Json;
using System.Text.Json.Serialization;

using Beffroi.Language;
using Beffroi.Refusals;

namespace Beffroi.Api;

/// <summary>Reads a body as a shape, strictly: a member it does not know, or one of another form, is refused by name.</summary>
internal static class BodyReading
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, NumberHandling = JsonNumberHandling.Strict, RespectNullableAnnotations = false,
    };

    public static async Task<T> Read<T>(HttpContext http, int limit = JsonBody.Small)
        where T : class => Of<T>(await JsonBody.Read(http, limit));

    public static T Of<T>(JsonElement json)
        where T : class
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw JsonBody.Malformed("an object is wanted.");
        }

        try
        {
            return json.Deserialize<T>(Strict)!;
        }
        catch (JsonException fault)
        {
            // The library's own words name a type of ours: the path is enough.
            throw JsonBody.Malformed(fault.Path is { Length: > 1 } path ? Phrase.Of($"'{path.TrimStart('$', '.')}' is unknown here, or of another form.") : Phrase.Of("a member of it is unknown here, or of another form."));
        }
    }

    /// <summary>The value, or a refusal that names it.</summary>
    public static T Required<T>(T? value, string name)
        where T : class => value ?? throw JsonBody.Malformed($"'{name}' is wanted.");
}
