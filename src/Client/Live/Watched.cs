using System.Text.Json;

using Beffroi.Parameters;

namespace Beffroi.Live;

/// <summary>What a viewer wants to see: everything, a box, or nothing for now.</summary>
internal sealed record Watched(bool Nothing, Box? Box)
{
    public static readonly Watched None = new(true, null);
    public static readonly Watched All = new(false, null);

    /// <summary>Reads <c>{"watch":"all"}</c>, <c>{"watch":"none"}</c> or <c>{"watch":[w,s,e,n]}</c>; null for anything else.</summary>
    public static Watched? Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var document = JsonDocument.Parse(message, new() { MaxDepth = 3 });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("watch", out var watch) ? Of(watch) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Watched? Of(JsonElement watch) => watch.ValueKind switch
    {
        JsonValueKind.String when watch.ValueEquals("all") => All,
        JsonValueKind.String when watch.ValueEquals("none") => None,
        JsonValueKind.Array when watch.GetArrayLength() == 4 && watch.EnumerateArray().All(part => part.ValueKind == JsonValueKind.Number)
            => Parameters.Box.Of(watch[0].GetDouble(), watch[1].GetDouble(), watch[2].GetDouble(), watch[3].GetDouble()) is { } box ? new(false, box) : null,
        _ => null,
    };
}
