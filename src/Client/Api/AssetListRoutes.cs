using Beffroi.City;
using Beffroi.Language;
using Beffroi.Live;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Lists of assets with their live state: pages of JSON.</summary>
internal static class AssetListRoutes
{
    private const int Default = 100;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly Parameter<int> Limit = Kinds.Whole("limit", "At most so many assets a page; 100 unless told.", 1, 1000);

    public static void MapAssetList(this IEndpointRouteBuilder api) => api.MapGet("/assets", List)
        .Says("assets", "Assets with their live state, in the order of ids, in pages.")
        .Takes([.. AssetParameters.Filters, Limit, AssetParameters.After])
        .Produces<Page<AssetSummary>>()
        .Refuses();

    private static async Task<IResult> List(IGrainFactory grains, CurrentCity current, LiveTable live, HttpContext http)
    {
        var given = Given.In(http);
        var city = await current.Read(http.RequestAborted);
        var start = Start(given, Tongue.Of(http.Request));
        var limit = given.Value(Limit) ?? Default;

        var page = new List<AssetRow>(limit + 1);
        var matched = 0;
        foreach (var row in AssetParameters.Filter(given).In(city.Assets, live))
        {
            matched++;
            if (page.Count <= limit && (start is not { } after || AssetRow.Compare(row.Asset, after) > 0))
            {
                page.Add(row);
            }
        }

        var next = page.Count > limit ? page[limit - 1].Asset.ToString() : null;
        var items = await Task.WhenAll(page.Take(limit).Select(async row => AssetTelling.Summary(row, await View(grains, row.Asset), live[row.Ordinal], city)));
        return Results.Ok(new Page<AssetSummary>(items, next, matched));
    }

    public static AssetId? Start(Given given, Tongue tongue) => given.Of(AssetParameters.After) switch
    {
        null => null,
        var text when AssetId.TryParse(text, null, out var id) => id,
        var text => throw Given.Refused("after", Sentences.Say(tongue, "parameter.cursor", text)),
    };

    /// <summary>The asset's own word; null when it cannot be had just now, and the live table speaks for it.</summary>
    public static async Task<AssetView?> View(IGrainFactory grains, AssetId asset)
    {
        try
        {
            return await grains.Asset(asset).View().WaitAsync(Patience);
        }
        catch (Exception exception) when (RefusalOfException.Of(exception) is not null || exception is OrleansException)
        {
            return null;
        }
    }
}
