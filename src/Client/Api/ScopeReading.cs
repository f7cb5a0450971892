using System.Text.Json;
using Beffroi.Inventory;
using Beffroi.Parameters;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Reads a scope and finds who is in it.</summary>
internal sealed class ScopeReading
{
    private const int PageRows = 10_000;

    private readonly HashSet<AssetId>? assets;
    private readonly string[] tags;
    private readonly Box? box;
    private readonly InventoryFilter filter;

    private ScopeReading(string kind, JsonElement scope)
    {
        assets = Texts(scope, "assets") is { } ids ? [.. ids.Select(Id)] : null;
        tags = Texts(scope, "tags") ?? [];
        box = BoxOf(scope);
        filter = new() { Kind = kind, Authority = Area(scope, "authority"), District = Area(scope, "district"), Department = Text(scope, "department"), Limit = PageRows };
        foreach (var member in scope.EnumerateObject())
        {
            if (member.Name is not ("kind" or "assets" or "authority" or "district" or "department" or "bbox" or "tags"))
            {
                throw JsonBody.Malformed($"'{member.Name}' is no member of a scope: kind, assets, authority, district, department, bbox, tags.");
            }
        }
    }

    /// <summary>The kind a body's scope names.</summary>
    public static string KindOf(JsonElement body) => body.ValueKind == JsonValueKind.Object && body.TryGetProperty("scope", out var scope)
        && scope.ValueKind == JsonValueKind.Object && Text(scope, "kind") is { } kind ? kind : throw JsonBody.Malformed("'scope' is wanted, with a kind.");

    /// <summary>The members, in the order of their ids; no more than one above the most are looked for.</summary>
    public static async Task<AssetId[]> Members(JsonElement body, string kind, IGrainFactory grains, int most)
    {
        var reading = new ScopeReading(kind, body.GetProperty("scope"));
        List<AssetId> found = [];
        AssetId? after = null;
        InventoryEntry[] page;
        do
        {
            page = await grains.GetGrain<IInventory>(0).Find(reading.filter with { After = after });
            found.AddRange(page.Where(reading.Holds).Select(entry => entry.Asset));
            after = page.Length > 0 ? page[^1].Asset : null;
        }
        while (page.Length == PageRows && found.Count <= most);
        return [.. found];
    }

    private bool Holds(InventoryEntry entry) =>
        (assets is null || assets.Contains(entry.Asset))
        && tags.All(tag => entry.Description.Tags?.Contains(tag) == true)
        && (box is not { } ground || (entry.Description.Place is { } place && ground.Contains(place.Longitude, place.Latitude)));

    private static AssetId Id(string text) => AssetId.TryParse(text, null, out var id) ? id : throw JsonBody.Malformed($"'{text}' is no asset: kind/key.");

    private static Box? BoxOf(JsonElement scope) => !scope.TryGetProperty("bbox", out var json) || json.ValueKind == JsonValueKind.Null ? null
        : json.ValueKind == JsonValueKind.Array && json.GetArrayLength() == 4 && json.EnumerateArray().All(n => n.ValueKind == JsonValueKind.Number)
            && Box.Of(json[0].GetDouble(), json[1].GetDouble(), json[2].GetDouble(), json[3].GetDouble()) is { } box ? box
        : throw JsonBody.Malformed("'bbox' is [west, south, east, north] in degrees.");

    /// <summary>The key of an area, whether it is written alone or as lists of assets name it: <c>district/chalons-centre</c>.</summary>
    private static string? Area(JsonElement scope, string level) => AssetParameters.KeyOf(Text(scope, level), level + "/");

    private static string? Text(JsonElement scope, string name) => !scope.TryGetProperty(name, out var json) || json.ValueKind == JsonValueKind.Null ? null
        : json.ValueKind == JsonValueKind.String ? json.GetString()
        : throw JsonBody.Malformed($"'{name}' of a scope is a text.");

    private static string[]? Texts(JsonElement scope, string name) => !scope.TryGetProperty(name, out var json) || json.ValueKind == JsonValueKind.Null ? null
        : json.ValueKind == JsonValueKind.Array && json.EnumerateArray().All(t => t.ValueKind == JsonValueKind.String) ? [.. json.EnumerateArray().Select(t => t.GetString()!)]
        : throw JsonBody.Malformed($"'{name}' of a scope is a list of texts.");
}
