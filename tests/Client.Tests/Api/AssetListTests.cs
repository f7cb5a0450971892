using System.Net;
using System.Text.Json;

using Beffroi.Inventory;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class AssetListTests(ClientFixture fixture)
{
    [Fact]
    public async Task Pages_reach_every_one_of_10_000_assets_once_and_in_order()
    {
        await fixture.Know(city =>
        {
            for (var i = 0; i < 10_000; i++)
            {
                city.Add(AssetId.Of("cabinet", $"PAGED-{(i * 7919) % 10_000:00000}"), Some.Ordinal(), new() { District = "paged" });
            }
        });

        var keys = new List<string>();
        string? next = null;
        do
        {
            var page = await fixture.Client.Json($"/api/v1/assets?district=paged&limit=997{(next is null ? "" : "&after=" + Uri.EscapeDataString(next))}");
            keys.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()!));
            Assert.Equal(10_000, page.GetProperty("matched").GetInt32());
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => $"PAGED-{i:00000}"), keys);
    }

    [Fact]
    public async Task Filters_hold_together()
    {
        var (well, ill, elsewhere) = (Some.Ordinal(), Some.Ordinal(), Some.Ordinal());
        await fixture.Know(city =>
        {
            city.Add(Some.Luminaire("F-1"), well, new() { Name = "Église Saint-Alpin", Place = new(4.10, 48.1), Authority = "filtered", District = "filtered-a" });
            city.Add(Some.Luminaire("F-2"), ill, new() { Address = "12 rue des Martyrs", Place = new(4.11, 48.1), Authority = "filtered", District = "filtered-a" });
            city.Add(AssetId.Of("cabinet", "F-3"), elsewhere, new() { Place = new(4.9, 48.1), Authority = "filtered", District = "filtered-b" });
        });
        await fixture.Push([Some.Entry(well), Some.Entry(ill, Knowledge.Stale, Priority.Danger)]);
        await ClientFixture.Until(() => fixture.Live[ill].Heard ? "heard" : null);

        Assert.Equal(["F-3", "F-1", "F-2"], await Keys("authority=filtered"));
        Assert.Equal(["F-1", "F-2"], await Keys("authority=authority/filtered&kind=luminaire"));
        Assert.Equal(["F-3"], await Keys("authority=filtered&department=networks"));
        Assert.Equal(["F-3"], await Keys("authority=filtered&district=district/filtered-b"));
        Assert.Equal(["F-1"], await Keys("authority=filtered&q=eglise+ALPIN"));
        Assert.Equal(["F-2"], await Keys("authority=filtered&q=martyrs"));
        Assert.Equal(["F-1", "F-2"], await Keys("authority=filtered&bbox=4,48,4.5,49"));
        Assert.Equal(["F-2"], await Keys("authority=filtered&status=danger"));
        Assert.Equal(["F-2"], await Keys("authority=filtered&status=stale"));
        Assert.Equal(["F-3"], await Keys("authority=filtered&status=unknown"));
        Assert.Equal(["F-3", "F-2"], await Keys("authority=filtered&status=danger,unknown"));
        Assert.Equal(["F-1"], await Keys($"authority=filtered&ordinal={well}"));
        Assert.Empty(await Keys("authority=nobody"));
    }

    [Fact]
    public async Task A_row_tells_the_live_state_and_what_is_missing_as_null()
    {
        var ordinal = Some.Ordinal();
        await fixture.Know(city =>
        {
            var entry = city.Add(Some.Luminaire("ROW-1"), ordinal, new() { Name = "Mât 1", District = "chalons-centre", Authority = "chalons" });
            city.Views[entry.Asset] = Some.View(entry, Priority.Minor);
            city.Add(Some.Luminaire("ROW-2"), Some.Ordinal(), new());
        });

        var rows = (await fixture.Client.Json("/api/v1/assets?q=ROW-")).GetProperty("items");

        Assert.Equal("authority/chalons", rows[0].GetProperty("authority").GetString());
        Assert.Equal("district/chalons-centre", rows[0].GetProperty("district").GetString());
        Assert.Equal(("minor", "measured", 1), (rows[0].GetProperty("status").GetString(), rows[0].GetProperty("knowledge").GetString(), rows[0].GetProperty("alarms").GetInt32()));
        Assert.Equal(31.5, rows[0].GetProperty("main").GetProperty("value").GetDouble());
        Assert.Equal(JsonValueKind.Null, rows[0].GetProperty("place").ValueKind);
        Assert.Equal("unknown", rows[1].GetProperty("knowledge").GetString());
        Assert.Equal(JsonValueKind.Null, rows[1].GetProperty("main").GetProperty("value").ValueKind);
        Assert.Equal("ROW-2", rows[1].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Points_say_where_they_go_on()
    {
        await fixture.Know(city =>
        {
            for (var i = 0; i < 5; i++)
            {
                city.Add(Some.Luminaire($"GJ-{i}"), Some.Ordinal(), new() { Place = new(4.36, 48.95), District = "points" });
            }
        });

        var first = await fixture.Client.Json("/api/v1/assets.geojson?district=points&limit=3");
        var second = await fixture.Client.Json("/api/v1/assets.geojson?district=points&limit=3&after=" + first.GetProperty("next").GetString());

        Assert.Equal("FeatureCollection", first.GetProperty("type").GetString());
        Assert.Equal([4.36, 48.95], first.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal(
            ["GJ-0", "GJ-1", "GJ-2", "GJ-3", "GJ-4"],
            first.GetProperty("features").EnumerateArray().Concat(second.GetProperty("features").EnumerateArray()).Select(feature => feature.GetProperty("properties").GetProperty("key").GetString()));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("limit=ten")]
    [InlineData("bbox=1,2,3")]
    [InlineData("bbox=1,2,3,nan")]
    [InlineData("bbox=4,49,5,48")]
    [InlineData("status=fine")]
    [InlineData("ordinal=1,x")]
    [InlineData("after=nonsense")]
    [InlineData("kind=luminaire&kind=cabinet")]
    [InlineData("athority=chalons")]
    public async Task A_wrong_parameter_is_named(string query)
    {
        var problem = await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets?" + query)).Refused(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal(query[..query.IndexOf('=')], problem.GetProperty("errors")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_and_in_French()
    {
        var problem = await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets?limit=0&bbox=x&nom=y", null, "fr")).Refused(HttpStatusCode.BadRequest, "bad-parameter");

        Assert.Equal(3, problem.GetProperty("errors").GetArrayLength());
        Assert.Equal("Un paramètre est faux", problem.GetProperty("title").GetString());
    }

    private async Task<string[]> Keys(string query) =>
        [.. (await fixture.Client.Json("/api/v1/assets?" + query)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("key").GetString()!)];
}
