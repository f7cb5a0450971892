using System.Net;
using System.Text.Json;

using Beffroi.Explain;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class ExplainTests(ClientFixture fixture)
{
    private const string Path = "/api/v1/assets/luminaire/W-1/explain";
    private static readonly AssetId Lamp = AssetId.Parse("luminaire/W-1");
    private static readonly AssetId Feeding = AssetId.Parse("cabinet/W-2");

    [Theory]
    [InlineData("en", "told by Cabinet W-2", "12.5 W, reading no. 9 received from mqtt")]
    [InlineData("fr", "tenu de Cabinet W-2", "12,5 W, mesure nᵒ 9 reçue de mqtt")]
    public async Task A_chain_is_told_in_the_readers_language(string language, string told, string read)
    {
        await Known();
        fixture.City.Explain = query => Chain(query) with { Value = Value.Of(12.5), Quality = Quality.Inferred };

        var why = await fixture.Client.Json(Path + "?property=power&at=2026-11-14T21:00:00Z", language);

        Assert.Equal(("power", 12.5, "inferred", true), (
            why.GetProperty("property").GetString(), why.GetProperty("value").GetDouble(), why.GetProperty("quality").GetString(), why.GetProperty("complete").GetBoolean()));
        var chain = why.GetProperty("chain");
        Assert.Contains(told, chain[0].GetProperty("sentence").GetString());
        Assert.Equal("/assets/cabinet/W-2", chain[0].GetProperty("link").GetString());
        Assert.Contains(read, chain[1].GetProperty("sentence").GetString()!.Replace('\u00a0', ' '));
        Assert.Equal(("mqtt", 9), (chain[1].GetProperty("reading").GetProperty("source").GetString(), chain[1].GetProperty("reading").GetProperty("sequence").GetInt32()));
    }

    [Theory]
    [InlineData("en", "Nothing is recorded before 14 Nov 2026, 22:40")]
    [InlineData("fr", "Rien n’est enregistré avant le 14/11/2026 22:40")]
    public async Task What_is_missing_is_said_with_the_instant_from_which_it_is_known(string language, string words)
    {
        await Known();
        fixture.City.Explain = query => new() { Query = query, Steps = [], Missing = Missing.BeforeJournal, RecordedFrom = Some.Now };

        var why = await fixture.Client.Json(Path, language);

        Assert.False(why.GetProperty("complete").GetBoolean());
        Assert.Equal("before-journal", why.GetProperty("missing").GetProperty("code").GetString());
        Assert.Contains(words, why.GetProperty("missing").GetProperty("sentence").GetString());
    }

    [Theory]
    [InlineData("en", "Remote commands are held since 14 Nov 2026, 22:40: Anne on site for work order 2231")]
    [InlineData("fr", "Commandes à distance bloquées depuis le 14/11/2026 22:40\u202f: Anne sur place pour l’ordre de travail 2231")]
    public async Task Who_holds_commands_is_told_with_the_way_to_the_order(string language, string words)
    {
        await Known();
        fixture.City.Explain = query => new()
        {
            Query = query,
            Steps = [new() { Form = StepForm.Held, Asset = Lamp, Subject = "power", Version = 4, At = Some.Now, Since = Some.Now, Source = "Anne", Reference = "2231" }],
        };

        var step = (await fixture.Client.Json(Path, language)).GetProperty("chain")[0];

        Assert.Equal(("held", words, "/work" + "/2231"), (step.GetProperty("what").GetString(), step.GetProperty("sentence").GetString(), step.GetProperty("link").GetString()));
    }

    [Fact]
    public async Task An_alarm_may_be_asked_about()
    {
        await Known();
        fixture.City.Explain = query => new() { Query = query, Steps = [new() { Form = StepForm.Never, Asset = query.Asset, Subject = "lamp-out" }] };

        var why = await fixture.Client.Json(Path + "?property=alarm:lamp-out");

        Assert.Equal("none", why.GetProperty("chain")[0].GetProperty("what").GetString());
        Assert.Equal(JsonValueKind.Null, why.GetProperty("missing").ValueKind);
    }

    [Theory]
    [InlineData("?property=colour", HttpStatusCode.NotFound, "unknown-property")]
    [InlineData("?at=2190-01-01T00:00:00Z", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("?at=yesterday", HttpStatusCode.BadRequest, "bad-parameter")]
    [InlineData("?colour=red", HttpStatusCode.BadRequest, "bad-parameter")]
    public async Task What_cannot_be_asked_is_refused(string query, HttpStatusCode status, string code)
    {
        await Known();
        await (await fixture.Client.Ask(HttpMethod.Get, Path + query)).Refused(status, code);
    }

    [Fact]
    public async Task An_asset_nobody_knows_has_no_reasons() =>
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets/luminaire/W-none/explain")).Refused(HttpStatusCode.NotFound, "unknown-asset");

    private static Explanation Chain(ExplainQuery query) => new()
    {
        Query = query,
        Steps =
        [
            new() { Form = StepForm.Effect, Asset = Lamp, Subject = "power", Value = Value.Of(12.5), Version = 4, At = Some.Now, Source = "cabinet/W-2" },
            new() { Form = StepForm.Reading, Asset = Lamp, Subject = "power", Value = Value.Of(12.5), Version = 7, At = Some.Now, Source = "mqtt", Sequence = 9 },
        ],
    };

    private Task Known() => fixture.Know(city =>
    {
        city.Add(Lamp, Some.Ordinal(), new());
        city.Add(Feeding, Some.Ordinal(), new() { Name = "Cabinet W-2" });
    });
}
