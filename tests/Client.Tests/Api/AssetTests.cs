using System.Net;
using System.Text.Json;

using Beffroi.Inventory;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class AssetTests(ClientFixture fixture)
{
    [Fact]
    public async Task One_asset_is_told_whole()
    {
        await fixture.Know(city =>
        {
            city.Add(AssetId.Of("cabinet", "A 3"), Some.Ordinal(), new() { Name = "Armoire 3" });
            var entry = city.Add(Some.Luminaire("W/1".Replace('/', '-')), Some.Ordinal(), new()
            {
                Name = "Mât 1",
                Links = new Dictionary<string, AssetId?> { ["cabinet"] = AssetId.Of("cabinet", "A 3") },
                Attributes = new Dictionary<string, Value> { ["ratedPower"] = Value.Of(42), ["installed"] = Value.Of(Some.Now) },
                Tags = ["led"],
            });
            city.Views[entry.Asset] = Some.View(entry, Priority.Minor);
        });

        var asset = await fixture.Client.Json("/api/v1/assets/luminaire/W-1", "fr");

        Assert.Equal("Armoire 3", asset.GetProperty("links")[0].GetProperty("target").GetProperty("name").GetString());
        Assert.Equal(42, asset.GetProperty("attributes").GetProperty("ratedPower").GetDouble());
        Assert.Equal("2026-11-14T21:40:00.000Z", asset.GetProperty("attributes").GetProperty("installed").GetString());
        Assert.Equal("led", asset.GetProperty("tags")[0].GetString());
        var properties = asset.GetProperty("properties");
        Assert.Equal((31.5, "W", "measured"), (properties[0].GetProperty("value").GetDouble(), properties[0].GetProperty("unit").GetString(), properties[0].GetProperty("quality").GetString()));
        Assert.Equal(("on", "stale"), (properties[1].GetProperty("value").GetString(), properties[1].GetProperty("quality").GetString()));
        Assert.Equal((JsonValueKind.Null, "unknown"), (properties[2].GetProperty("value").ValueKind, properties[2].GetProperty("quality").GetString()));
        Assert.Equal("Lampe éteinte", asset.GetProperty("conditions")[0].GetProperty("title").GetString());
        Assert.Equal("2026-11-14T21:40:00.000Z", asset.GetProperty("lastChanged").GetString());
    }

    [Fact]
    public async Task An_asset_that_is_not_there_is_unknown() =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets/luminaire/nobody")).Refused(HttpStatusCode.NotFound, "unknown-asset");

    [Fact]
    public async Task A_kind_that_is_not_there_is_unknown() =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets/unicorn/1")).Refused(HttpStatusCode.NotFound, "unknown-kind");

    [Fact]
    public async Task What_cannot_be_an_id_is_no_id() =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets/Luminaire/a%23b")).Refused(HttpStatusCode.BadRequest, "bad-id");

    [Theory]
    [InlineData(typeof(ShardMovedException), HttpStatusCode.ServiceUnavailable, "moved")]
    [InlineData(typeof(JournalStalledException), HttpStatusCode.ServiceUnavailable, "journal-stalled")]
    [InlineData(typeof(TimeoutException), HttpStatusCode.GatewayTimeout, "no-answer")]
    [InlineData(typeof(InvalidOperationException), HttpStatusCode.InternalServerError, "internal")]
    public async Task Trouble_inside_is_told_without_its_insides(Type trouble, HttpStatusCode status, string code)
    {
        var asset = Some.Luminaire("T-" + code);
        await fixture.Know(city => city.Add(asset, Some.Ordinal(), new()));
        fixture.City.Troubles[asset] = (Exception)Activator.CreateInstance(trouble, "secret words")!;

        var problem = await (await fixture.Client.Ask(HttpMethod.Get, $"/api/v1/assets/luminaire/T-{code}")).Refused(status, code);

        Assert.DoesNotContain("secret", problem.GetRawText());
    }

    [Fact]
    public async Task A_description_reaches_the_asset_and_a_new_one_is_created()
    {
        Description? told = null;
        fixture.City.Describe = (_, description) =>
        {
            told = description;
            return Outcome.Taken;
        };

        using var response = await fixture.Client.Ask(HttpMethod.Put, "/api/v1/assets/luminaire/NEW-1", """
            {"name":"Mât","place":[4.36,48.95],"authority":"authority/chalons","district":"chalons-centre","heading":90,
             "links":{"cabinet":"cabinet/A-3","other":null},"attributes":{"ratedPower":{"value":0.04,"unit":"kW"},"installed":"2020-05-01T00:00:00Z","gone":null},"tags":["led"]}
            """);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("taken", (await response.Good()).GetProperty("outcome").GetString());
        Assert.NotNull(told);
        Assert.Equal(("Mât", new Place(4.36, 48.95), "chalons", "chalons-centre", 90.0), (told.Name, told.Place!.Value, told.Authority, told.District, told.Heading!.Value));
        Assert.Equal(AssetId.Of("cabinet", "A-3"), told.Links!["cabinet"]);
        Assert.Null(told.Links["other"]);
        Assert.Equal(Value.Of(0.04, "kW"), told.Attributes!["ratedPower"]);
        Assert.Equal(ValueForm.Instant, told.Attributes["installed"].Form);
        Assert.True(told.Attributes["gone"].IsNone);
    }

    [Fact]
    public async Task A_refusal_of_the_asset_is_told_in_its_words()
    {
        fixture.City.Describe = (_, _) => Outcome.Refused("unknown-attribute", "A luminaire has no attribute 'colour'.", "Look into the catalogue.");

        var problem = await (await fixture.Client.Ask(HttpMethod.Put, "/api/v1/assets/luminaire/NEW-2", """{"attributes":{"colour":1}}""")).Refused(HttpStatusCode.UnprocessableEntity, "unknown-attribute");

        Assert.Equal("A luminaire has no attribute 'colour'.", problem.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("{", "malformed-body")]
    [InlineData("[]", "malformed-body")]
    [InlineData("""{"nom":"x"}""", "malformed-body")]
    [InlineData("""{"place":[200,0]}""", "malformed-body")]
    [InlineData("""{"heading":361}""", "malformed-body")]
    [InlineData("""{"links":{"cabinet":"A-3"}}""", "malformed-body")]
    [InlineData("""{"attributes":{"ratedPower":1e999}}""", "malformed-body")]
    [InlineData("""{"attributes":{"installed":"yesterday"}}""", "malformed-body")]
    [InlineData("""{"tags":[1]}""", "malformed-body")]
    public async Task A_body_that_is_no_description_is_refused(string body, string code) =>
        await (await fixture.Client.Ask(HttpMethod.Put, "/api/v1/assets/luminaire/NEW-3", body)).Refused(HttpStatusCode.BadRequest, code);

    [Fact]
    public async Task Another_form_of_body_is_refused() =>
        await (await fixture.Client.Ask(HttpMethod.Put, "/api/v1/assets/luminaire/NEW-4", "name=x", type: "text/plain")).Refused(HttpStatusCode.UnsupportedMediaType, "wrong-media");

    [Fact]
    public async Task Too_large_a_body_is_refused() =>
        await (await fixture.Client.Ask(HttpMethod.Put, "/api/v1/assets/luminaire/NEW-5", "\"" + new string('x', 300_000) + "\"")).Refused(HttpStatusCode.RequestEntityTooLarge, "oversized");
}
