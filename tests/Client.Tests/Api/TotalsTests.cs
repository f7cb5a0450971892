using System.Net;
using System.Text.Json;

using Beffroi.Rollups;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class TotalsTests(ClientFixture fixture)
{
    [Fact]
    public async Task Integers_become_figures_with_units_and_coverage()
    {
        fixture.City.Totals["authority/chalons"] = Totals(NodeId.Authority("chalons"));

        var totals = await fixture.Client.Json("/api/v1/totals?node=authority/chalons", "fr");

        Assert.Equal(("Châlons-en-Champagne", "authority", 10), (totals.GetProperty("name").GetString(), totals.GetProperty("level").GetString(), totals.GetProperty("members").GetInt64()));
        Assert.Equal((6, 1, 2, 1, 0.7), (Number(totals, "fresh"), Number(totals, "inferred"), Number(totals, "stale"), Number(totals, "unknown"), totals.GetProperty("coverage").GetDouble()));
        Assert.Equal((1, 2), (Number(totals.GetProperty("priorities"), "1"), Number(totals.GetProperty("priorities"), "3")));
        var power = totals.GetProperty("measures")[0];
        Assert.Equal(("luminaire.power", "Puissance", "W", "sum"), (power.GetProperty("measure").GetString(), power.GetProperty("name").GetString(), power.GetProperty("unit").GetString(), power.GetProperty("form").GetString()));
        Assert.Equal((130.0, 120.0, 10.0, 50.0), (power.GetProperty("value").GetDouble(), power.GetProperty("measuredValue").GetDouble(), power.GetProperty("inferredValue").GetDouble(), power.GetProperty("staleValue").GetDouble()));
        Assert.Equal((5, 1, 2, 2), (Number(power, "fresh"), Number(power, "inferred"), Number(power, "stale"), Number(power, "unknown")));
        var dimming = totals.GetProperty("measures")[1];
        Assert.Equal(75, dimming.GetProperty("value").GetDouble());
        Assert.Equal(JsonValueKind.Null, dimming.GetProperty("inferredValue").ValueKind);
        var mode = totals.GetProperty("measures")[2];
        Assert.Equal((1, 5, 1), (Number(mode.GetProperty("states"), "off"), Number(mode.GetProperty("states"), "on"), Number(mode.GetProperty("states"), "dimmed")));
    }

    [Fact]
    public async Task A_level_shows_areas_without_members_too()
    {
        fixture.City.Totals["district/~chalons"] = Totals(new("district/~chalons"));

        var districts = (await fixture.Client.Json("/api/v1/totals?level=district")).EnumerateArray().ToDictionary(node => node.GetProperty("node").GetString()!);

        Assert.Equal(0, Number(districts["district/chalons-centre"], "members"));
        Assert.Equal(JsonValueKind.Null, districts["district/chalons-centre"].GetProperty("coverage").ValueKind);
        Assert.Equal("Châlons-en-Champagne · Without district", districts["district/~chalons"].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("node=authority/atlantis")]
    [InlineData("node=district/atlantis/lighting")]
    [InlineData("node=department/magic")]
    [InlineData("node=nonsense")]
    [InlineData("node=authority/")]
    [InlineData("node=district/~atlantis")]
    public async Task A_node_that_is_not_there_is_unknown(string query) =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/totals?" + query)).Refused(HttpStatusCode.NotFound, "unknown-node");

    [Theory]
    [InlineData("")]
    [InlineData("?node=territory&level=authority")]
    [InlineData("?level=street")]
    public async Task One_of_node_and_level_is_wanted(string query) =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/totals" + query)).Refused(HttpStatusCode.BadRequest, "bad-parameter");

    [Fact]
    public async Task Settling_has_nothing_to_tell() => Assert.Equal(HttpStatusCode.NoContent, (await fixture.Client.Ask(HttpMethod.Post, "/api/v1/totals/settle")).StatusCode);

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    /// <summary>10 luminaires: power in tenths of a watt, then dimming as sum and count, then three counts of modes.</summary>
    private static Totals Totals(NodeId node) => new()
    {
        Node = node,
        AsOf = Some.Now,
        Kinds = new Dictionary<string, KindTotals>
        {
            ["luminaire"] = new()
            {
                ByKnowledge = [6, 1, 2, 1],
                ByPriority = [7, 1, 0, 2, 0],
                Measures = [[1200, 300, 4, 1, 4, 1], [100, 0, 0, 0, 1, 0], [500, 10, 1, 0, 0, 2]],
                Counted = [[5, 4, 6], [1, 0, 1], [2, 1, 2]],
            },
        },
    };
}
