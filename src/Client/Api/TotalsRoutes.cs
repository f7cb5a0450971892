using Beffroi.City;
using Beffroi.Geography;
using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Past;
using Beffroi.Refusals;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Totals of the territory, its areas and departments, with their coverage.</summary>
internal static class TotalsRoutes
{
    private static readonly Parameter<string> Node = Kinds.Text("node", "One node: territory, authority/a, district/d, department/m, authority/a/m or district/d/m.", 250);
    private static readonly Parameter<string> Level = Kinds.Word("level", "All nodes of a level.", "authority", "district", "department", "authority-department", "cell");

    public static void MapTotals(this IEndpointRouteBuilder api)
    {
        api.MapGet("/totals", Read)
            .Says("totals", "Figures of one node, or of all nodes of a level, each with its coverage.", "One object for 'node', a list for 'level'. 'value' is measured and inferred; what is stale is told apart and never added in.")
            .Takes(Node, Level, PastParameters.At)
            .Produces<TotalsShape>()
            .Refuses(404);
        api.MapPost("/totals/settle", Settle)
            .Says("settle", "Waits until everything committed before is in the totals.")
            .Produces(StatusCodes.Status204NoContent)
            .Refuses();
    }

    private static async Task<IResult> Read(IGrainFactory grains, CurrentCity current, TimeProvider time, HttpContext http)
    {
        var given = Given.In(http);
        var tongue = Tongue.Of(http.Request);
        var city = await current.Read(http.RequestAborted);
        var rollups = grains.GetGrain<IRollups>(0);
        var at = PastParameters.Read(given, time, tongue);
        Task<Totals[]> Of(NodeId[] nodes) => at is { } then ? grains.Past(then).Totals(nodes, then) : rollups.Read(nodes);
        switch (given.Of(Node), given.Of(Level))
        {
            case ({ } text, null):
                var node = Known(text, city);
                var totals = await Of([node]);
                return Results.Ok(TotalsTelling.Of(totals[0], city, tongue));
            case (null, { } level):
                var nodes = NodesOf(level, at is { } then ? await grains.Past(then).Nodes(then) : await rollups.Nodes(), city);
                var all = await Of(nodes);
                return Results.Ok(all.Select(each => TotalsTelling.Of(each, city, tongue)).ToArray());
            default:
                throw Given.Refused("node", Sentences.Say(tongue, "parameter.one-of"));
        }
    }

    private static async Task<IResult> Settle(IGrainFactory grains)
    {
        await grains.GetGrain<IRollups>(0).Settle();
        return Results.NoContent();
    }

    /// <summary>Nodes that have members, and areas and departments that have none yet: an empty authority is seen to be empty.</summary>
    private static NodeId[] NodesOf(string level, NodeId[] members, CityIndex city)
    {
        var known = level switch
        {
            "authority" => city.Areas.Rows.Where(row => row.Area.Level == AreaLevel.Authority).Select(row => NodeId.Authority(row.Area.Key)),
            "district" => city.Areas.Rows.Where(row => row.Area.Level == AreaLevel.District).Select(row => NodeId.District(row.Area.Key)),
            "department" => city.Catalogue.Document.Departments.Select(department => NodeId.Department(department.Key)),
            _ => [],
        };
        var withMembers = members.Where(node => TotalsTelling.LevelOf(node) == level);
        return [.. known.Union(withMembers).OrderBy(node => node.Text, StringComparer.Ordinal)];
    }

    /// <summary>The node of that text, or a refusal of one that is none here.</summary>
    public static NodeId Known(string text, CityIndex city)
    {
        var known = NodeId.TryParse(text, null, out var node) && text.Split('/') switch
        {
            ["territory"] => true,
            ["department", var department] => IsDepartment(department),
            ["authority", var authority] => IsAuthority(authority),
            ["authority", var authority, var department] => IsAuthority(authority) && IsDepartment(department),
            ["district", var district] => IsDistrict(district),
            [_, var district, var department] => IsDistrict(district) && IsDepartment(department),
            _ => false,
        };
        return known ? node : throw new RefusedException(new Refusal(StatusCodes.Status404NotFound, "unknown-node", text));

        bool IsDepartment(string key) => city.Catalogue.DepartmentIndex(key) != byte.MaxValue;
        bool IsAuthority(string key) => city.Areas.Authority(key) is not null;
        bool IsDistrict(string key) => city.Areas.District(key) is not null || key == NodeId.Nowhere
            || (key.StartsWith(NodeId.Nowhere, StringComparison.Ordinal) && IsAuthority(key[NodeId.Nowhere.Length..]));
    }
}
