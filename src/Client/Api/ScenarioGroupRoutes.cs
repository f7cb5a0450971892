using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>By what assets can be taken together when a scenario's figures are put in order: nobody refits every third lamp of a street.</summary>
internal static class ScenarioGroupRoutes
{
    private const int Page = 2_000;

    private static readonly Parameter<string> Kind = Kinds.Text("kind", "Of which kind.", 100);

    public static void MapScenarioGroups(this IEndpointRouteBuilder api) =>
        api.MapGet("/scenarios/groups", Read)
            .Says("scenario-groups", "By street and by each link of a kind: which assets belong together.")
            .Takes(Kind).Produces<ScenarioGroupsShape>().Refuses(404);

    private static async Task<IResult> Read(IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var (tongue, city) = (Tongue.Of(http.Request), await current.Read(http.RequestAborted));
        var asked = Given.In(http).Of(Kind) ?? "";
        if (Array.Find(city.Catalogue.Document.Kinds, kind => kind.Key == asked) is not { } found)
        {
            return DocumentRoutes.Unknown("kind", asked);
        }

        (string Key, string Name, Func<Description, string?> Of)[] ways =
        [
            ("street", Sentences.Say(tongue, "group.street"), description => description.Address),
            .. found.Links.Select(link => (
                $"link.{link.Name}", CatalogueIndex.Text(found, tongue, $"link.{link.Name}"), (Func<Description, string?>)(description => description.Links?.GetValueOrDefault(link.Name)?.ToString()))),
        ];
        var groups = ways.Select(_ => new Dictionary<string, int>()).ToArray();
        var assets = new List<ScenarioGroupedShape>();
        var filter = new InventoryFilter { Kind = found.Key, Limit = Page };
        while (await grains.GetGrain<IInventory>(0).Find(filter) is { Length: > 0 } page)
        {
            assets.AddRange(page.Select(entry => new ScenarioGroupedShape(entry.Asset.Key, [.. ways.Select((way, i) => Number(groups[i], way.Of(entry.Description)))])));
            filter = filter with { After = page[^1].Asset };
        }

        // A way by which nothing belongs together is none.
        int[] used = [.. Enumerable.Range(0, ways.Length).Where(i => groups[i].Count > 0)];
        return Results.Ok(new ScenarioGroupsShape(
            found.Key, [.. used.Select(i => new ScenarioGroupingShape(ways[i].Key, ways[i].Name))], [.. used.Select(i => groups[i].Keys.ToArray())],
            [.. assets.Select(asset => asset with { Of = [.. used.Select(i => asset.Of[i])] })]));
    }

    private static int Number(Dictionary<string, int> groups, string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return -1;
        }

        groups.TryAdd(name, groups.Count);
        return groups[name];
    }
}
