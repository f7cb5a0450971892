using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Beffroi.Cluster.Sites;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Cluster.Judging;

/// <summary>Every node's totals against the sum over its members, as each member answers for itself.</summary>
internal sealed class TotalsCheck(Catalogue catalogue)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private static readonly string[] Levels = ["authority", "district", "department", "authority-department", "cell"];

    /// <summary>
    /// Settles, reads and compares; again when an asset changed meanwhile or a shard went from one silo to another, since then neither is wrong:
    /// an asset on its way stands in no total for a moment.
    /// </summary>
    /// <param name="owners">Tells which writer has which shard, as one text; null while a shard has none.</param>
    public async Task Judge(Site site, Func<Task<string?>> owners)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(Pause))
        {
            var (owned, before) = (await owners(), await TwinView.Ask(site));
            var nodes = await Totals(site);
            var after = await TwinView.Ask(site);
            if (owned is not null && owned == await owners() && before.IsAt(after))
            {
                Compare(after, nodes, site.Findings);
                return;
            }
        }

        site.Findings.Add($"The town did not come to rest: for {Patience} an asset always changed or moved while totals were read.");
    }

    private static async Task<Dictionary<string, JsonElement>> Totals(Site site)
    {
        await site.Settle();
        var nodes = new Dictionary<string, JsonElement> { [NodeId.Territory.Text] = await site.Get("api/v1/totals?node=territory") };
        foreach (var level in Levels)
        {
            foreach (var node in (await site.Get($"api/v1/totals?level={level}")).EnumerateArray())
            {
                nodes[node.GetProperty("node").GetString()!] = node;
            }
        }

        return nodes;
    }

    private void Compare(TwinView view, Dictionary<string, JsonElement> nodes, Findings findings)
    {
        var members = view.Assets.Values.SelectMany(asset => NodesOf(asset).Select(node => (node, asset))).ToLookup(pair => pair.node, pair => pair.asset);
        foreach (var node in members.Select(group => group.Key).Union(nodes.Keys))
        {
            var expected = Figures(members[node]);
            var told = nodes.TryGetValue(node, out var answer) ? Figures(answer) : [];
            foreach (var figure in expected.Keys.Union(told.Keys).Where(figure => expected.GetValueOrDefault(figure) != told.GetValueOrDefault(figure)))
            {
                findings.Add(string.Create(CultureInfo.InvariantCulture, $"{node} says {figure} is {told.GetValueOrDefault(figure)}; its members sum up to {expected.GetValueOrDefault(figure)}."));
            }
        }
    }

    private static IEnumerable<string> NodesOf(JsonElement asset)
    {
        var department = asset.GetProperty("department").GetString()!;
        var authority = Key(asset, "authority")!;
        var district = Key(asset, "district") ?? NodeId.NoDistrict(authority);
        return new[] { NodeId.Territory, NodeId.Department(department), NodeId.Authority(authority), NodeId.Authority(authority, department), NodeId.District(district), NodeId.Cell(district, department) }
            .Select(node => node.Text);
    }

    private static string? Key(JsonElement asset, string level) => asset.GetProperty(level).GetString()?[(level.Length + 1)..];

    /// <summary>Figures of a node as it tells them.</summary>
    private static Dictionary<string, decimal> Figures(JsonElement node)
    {
        var figures = new Dictionary<string, decimal>();
        foreach (var kind in node.GetProperty("kinds").EnumerateArray())
        {
            Add(figures, $"members {kind.GetProperty("kind").GetString()}", kind.GetProperty("members").GetInt64());
        }

        foreach (var measure in node.GetProperty("measures").EnumerateArray())
        {
            var name = measure.GetProperty("measure").GetString()!;
            Add(figures, $"known {name}", measure.GetProperty("fresh").GetInt64() + measure.GetProperty("inferred").GetInt64());
            Add(figures, $"sum {name}", measure.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDecimal() : 0);
            foreach (var state in measure.GetProperty("states") is { ValueKind: JsonValueKind.Object } states ? states.EnumerateObject() : default)
            {
                Add(figures, $"{name} {state.Name}", state.Value.GetInt64());
            }
        }

        return figures;
    }

    private Dictionary<string, decimal> Figures(IEnumerable<JsonElement> members)
    {
        var figures = new Dictionary<string, decimal>();
        foreach (var asset in members)
        {
            var kind = catalogue.Kind(asset.GetProperty("kind").GetString()!);
            Add(figures, $"members {kind.Key}", 1);
            foreach (var measure in kind.Measures)
            {
                Add(figures, kind, measure, asset.GetProperty("properties").EnumerateArray().Single(p => p.GetProperty("property").GetString() == measure.Property.Name));
            }
        }

        return figures;
    }

    private static void Add(Dictionary<string, decimal> figures, AssetKind kind, Measure measure, JsonElement property)
    {
        if (property.GetProperty("quality").GetString() is "unknown" or "stale")
        {
            return;
        }

        var (name, value) = ($"{kind.Key}.{measure.Property.Name}", property.GetProperty("value"));
        Add(figures, $"known {name}", 1);
        if (measure.Form == MeasureForm.States)
        {
            Add(figures, $"{name} {value.ToString().ToLowerInvariant()}", 1);
        }
        else
        {
            Add(figures, $"sum {name}", Math.Round((decimal)value.GetDouble(), measure.Property.Decimals, MidpointRounding.AwayFromZero));
        }
    }

    private static void Add(Dictionary<string, decimal> figures, string name, decimal value) => figures[name] = figures.GetValueOrDefault(name) + value;
}
