using System.Net;
using System.Text.Json;

using Beffroi.Support;
using Beffroi.Twin;
using Beffroi.Work;

using Xunit;

namespace Beffroi.Api;

[Collection("work")]
public sealed class WorkTests(ClientFixture fixture)
{
    private const string Path = "/api/v1/work" + "/orders";
    private const string Client = "7f3c1a52-0e6b-4c0d-9d0e-3f6b2a1c4d5e";
    private static readonly AssetId Lamp = Some.Luminaire("WO-1");

    [Theory]
    [InlineData("en", "On site")]
    [InlineData("fr", "Sur place")]
    public async Task Orders_come_in_pages_with_counts_of_all_that_match(string language, string state)
    {
        foreach (var number in Enumerable.Range(9_000, 5))
        {
            fixture.City.Work[number] = SomeWork.Order(number, "paged");
        }

        var first = await fixture.Client.Json(Path + "?q=paged&limit=3", language);
        var second = await fixture.Client.Json(Path + "?q=paged&limit=3&after=" + first.GetProperty("next").GetString(), language);

        Assert.Equal([9_004L, 9_003, 9_002, 9_001, 9_000], Items(first).Concat(Items(second)).Select(row => row.GetProperty("id").GetInt64()));
        Assert.Equal((JsonValueKind.Null, 5, 5, 5), (
            second.GetProperty("next").ValueKind, first.GetProperty("matched").GetInt32(), first.GetProperty("counts").GetProperty("states").GetProperty("on-site").GetInt32(),
            first.GetProperty("counts").GetProperty("onSite").GetInt32()));
        var row = first.GetProperty("items")[0];
        Assert.Equal((2, "on-site", state, 2, "person", "authority/chalons", 1), (
            row.GetProperty("version").GetInt32(), row.GetProperty("state").GetString(), row.GetProperty("stateName").GetString(), row.GetProperty("priority").GetInt32(), row.GetProperty("origin").GetString(),
            row.GetProperty("authority").GetString(), row.GetProperty("conflicts").GetInt32()));
        Assert.Empty(Items(await fixture.Client.Json(Path + "?q=paged&state=ended")));
    }

    [Fact]
    public async Task At_an_instant_of_the_past_only_what_had_been_asked_for_is_told()
    {
        fixture.City.Work[9_050] = SomeWork.Order(9_050, "then");
        var (before, after) = (Some.Now.ToDateTimeOffset().AddHours(-1).ToString("yyyy-MM-ddTHH:mm:ssZ"), Some.Now.ToDateTimeOffset().AddSeconds(1).ToString("yyyy-MM-ddTHH:mm:ssZ"));
        Assert.Empty(Items(await fixture.Client.Json($"{Path}?q=then&at={before}")));
        Assert.Single(Items(await fixture.Client.Json($"{Path}?q=then&at={after}")));
        await (await fixture.Client.Ask(HttpMethod.Get, $"{Path}/9050?at={before}")).Refused(HttpStatusCode.NotFound, "unknown-work-order");
        Assert.Equal(9_050, (await fixture.Client.Json($"{Path}/9050?at={after}")).GetProperty("id").GetInt64());
    }

    [Theory]
    [InlineData("en", "locked", "The order was closed.")]
    [InlineData("fr", "bloqu", "L’ordre était clos.")]
    public async Task One_is_told_whole_and_once_a_version(string language, string locked, string conflict)
    {
        await Known();
        fixture.City.Work[9_100] = SomeWork.Order(9_100, "whole", Lamp);

        using var response = await fixture.Client.Ask(HttpMethod.Get, Path + "/9100", null, language);
        var order = await response.Good();

        Assert.Equal(("held", "Anne", 3), (order.GetProperty("lock").GetProperty("state").GetString(), order.GetProperty("lock").GetProperty("agents")[0].GetString(), order.GetProperty("lock").GetProperty("held").GetInt32()));
        Assert.Contains(locked, order.GetProperty("lock").GetProperty("sentence").GetString());
        var refused = order.GetProperty("entries")[1];
        Assert.Equal((false, "order-ended", conflict), (refused.GetProperty("applied").GetBoolean(), refused.GetProperty("conflict").GetProperty("code").GetString(), refused.GetProperty("conflict").GetProperty("sentence").GetString()));
        var clocks = order.GetProperty("clocks");
        Assert.Equal((4.0, 5_400, true), (clocks.GetProperty("attend").GetProperty("hours").GetDouble(), clocks.GetProperty("attend").GetProperty("spentSeconds").GetInt32(), clocks.GetProperty("restore").GetProperty("late").GetBoolean()));
        Assert.Equal(("Ω", 12.5), (order.GetProperty("checklist")[0].GetProperty("unit").GetString(), order.GetProperty("checklist")[0].GetProperty("value").GetDouble()));
        Assert.Equal(["suspended", "done"], order.GetProperty("next").EnumerateArray().Select(next => next.GetProperty("to").GetString()));
        Assert.Equal("suspension", order.GetProperty("next")[0].GetProperty("needs")[0].GetString());
        Assert.Equal("/api/v1/assets/luminaire/WO-1", order.GetProperty("links").GetProperty("asset").GetString());
        await Unchanged(response.Headers.ETag!.ToString(), language);
    }

    [Fact]
    public async Task Work_on_an_asset_says_that_it_is_locked()
    {
        await Known();
        fixture.City.Work[9_100] = SomeWork.Order(9_100, "whole", Lamp);

        var work = await fixture.Client.Json("/api/v1/assets/luminaire/WO-1/work");

        Assert.Contains(9_100, work.GetProperty("items").EnumerateArray().Select(order => order.GetProperty("id").GetInt64()));
        Assert.Equal("held", work.GetProperty("lock").GetProperty("state").GetString());
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets/luminaire/WO-none/work")).Refused(HttpStatusCode.NotFound, "unknown-asset");
    }

    [Fact]
    public async Task An_order_is_made_once_as_it_was_asked_for()
    {
        await Known();
        fixture.City.Work[9_200] = SomeWork.Order(9_200, "made", Lamp);
        WorkDraft? asked = null;
        var outcome = Outcome.Taken;
        fixture.City.AskWork = draft =>
        {
            asked = draft;
            return outcome.IsRefused ? new(outcome, null) : new(outcome, 9_200);
        };

        using var made = await Post(Path, $$"""{"clientId":"{{Client}}","title":"Lampe","alarm":{"asset":"luminaire/WO-1","code":"lamp-out"},"priority":257,"checklist":["Serrer",{"item":"Terre","unit":"Ω"}],"author":"Zoé"}""");
        Assert.Equal((HttpStatusCode.Created, "taken"), (made.StatusCode, (await made.Good()).GetProperty("outcome").GetString()));
        Assert.Equal((Client, "alarm/luminaire/WO-1#lamp-out", WorkOrigin.Alarm, "Ω"), (asked!.Client, asked.Only, asked.Subject.Origin, asked.Subject.Checklist[1].Unit));
        Assert.True(asked.Priority > Priority.Planned, "what is no priority must not become one");

        outcome = Outcome.Unchanged;
        using var again = await Post(Path, $$"""{"clientId":"{{Client}}","title":"Lampe","place":[4.36,48.95],"author":"Zoé"}""");
        Assert.Equal((HttpStatusCode.OK, "unchanged"), (again.StatusCode, (await again.Good()).GetProperty("outcome").GetString()));
        Assert.Equal(("chalons", "chalons-centre"), (asked.Subject.Authority, asked.Subject.District));

        outcome = Outcome.Refused("no-title", "It is not said what is to be done.", $"Give a title, in at most {200} characters.");
        var refused = await (await Post(Path, $$"""{"clientId":"{{Client}}"}""", "fr")).Refused(HttpStatusCode.UnprocessableEntity, "no-title");
        Assert.Equal("Il n’est pas dit ce qui est à faire.", refused.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("unknown-work-order", HttpStatusCode.NotFound)]
    [InlineData("version-conflict", HttpStatusCode.Conflict)]
    [InlineData("illegal-step", HttpStatusCode.UnprocessableEntity)]
    [InlineData("journal-stalled", HttpStatusCode.ServiceUnavailable)]
    public async Task What_the_twin_refuses_of_an_entry_has_its_status(string code, HttpStatusCode status)
    {
        fixture.City.WriteWork = (order, _, seen) => new(Outcome.Refused(seen == 3 ? code : "no", $"The order has {5} entries, and you have seen {3}.", "Read the order again, and decide on what it is now."), order);

        var refused = await (await Post(Path + "/9300/entries", $$"""{"id":"{{Client}}","kind":"step","to":"done","author":"Zoé","version":3}""", "fr")).Refused(status, code);

        Assert.Equal("L’ordre a 5 entrées, et vous en avez vu 3.", refused.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/orders", "{}")]
    [InlineData("/orders", """{"clientId":"no uuid","title":"x"}""")]
    [InlineData("/orders", """{"clientId":"7f3c1a52-0e6b-4c0d-9d0e-3f6b2a1c4d5e","alarm":"lamp-out","place":[4.3]}""")]
    [InlineData("/orders", """{"clientId":"7f3c1a52-0e6b-4c0d-9d0e-3f6b2a1c4d5e","plannedFor":{"from":"2026-11-14T21:00:00Z"}}""")]
    [InlineData("/orders", """{"clientId":"7f3c1a52-0e6b-4c0d-9d0e-3f6b2a1c4d5e","plannedFor":{"from":"2026-11-14T21:00:00Z","to":"2026-11-14T20:00:00Z"}}""")]
    [InlineData("/orders/1/entries", """{"kind":"step"}""")]
    [InlineData("/orders/1/entries", """{"id":"7f3c1a52-0e6b-4c0d-9d0e-3f6b2a1c4d5e","kind":"dance"}""")]
    [InlineData("/orders/1/entries", """{"id":"7f3c1a52-0e6b-4c0d-9d0e-3f6b2a1c4d5e","kind":"step","to":"nowhere"}""")]
    [InlineData("/orders/1/entries", """{"id":"7f3c1a52-0e6b-4c0d-9d0e-3f6b2a1c4d5e","kind":"note","colour":"red"}""")]
    public async Task What_cannot_be_read_is_refused_by_name(string path, string body) =>
        Assert.NotEmpty((await (await Post("/api/v1/work" + path, body)).Refused(HttpStatusCode.BadRequest, "malformed-body")).GetProperty("errors").EnumerateArray());

    [Theory]
    [InlineData("/orders?state=lost")]
    [InlineData("/orders?limit=0")]
    [InlineData("/orders?asset=lamp")]
    [InlineData("/orders?alarm=luminaire/L-1")]
    [InlineData("/orders?colour=red")]
    [InlineData("/indicators?from=2026-11-14T21:00:00Z&to=2026-11-13T21:00:00Z")]
    [InlineData("/indicators?from=2024-11-14T21:00:00Z&to=2026-11-13T21:00:00Z")]
    [InlineData("/reports?state=lost")]
    public async Task A_wrong_parameter_is_named(string query) => await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/work" + query)).Refused(HttpStatusCode.BadRequest, "bad-parameter");

    [Fact]
    public async Task What_is_not_there_is_not_found() => await (await fixture.Client.Ask(HttpMethod.Get, Path + "/9999", null, "fr")).Refused(HttpStatusCode.NotFound, "unknown-work-order");

    [Fact]
    public async Task Indicators_are_ratios_and_null_where_nothing_was_counted()
    {
        fixture.City.Figures = [new("lighting", 4, 2, 1, 2, 1, 4, 3, 0, 0, 0, 0, 0, 30, 20), new(null, 1, 1, 0, 0, 0, 0, 0, 2, 1, 2, 9, 1, 0, 0)];

        var told = await fixture.Client.Json("/api/v1/work" + "/indicators?from=2026-11-01T00:00:00Z&to=2026-11-02T00:00:00Z", "fr");

        var lighting = told.GetProperty("departments")[0];
        Assert.Equal(("Éclairage", 0.75, 15.0, 20.0), (
            lighting.GetProperty("name").GetString(), lighting.GetProperty("attendInTime").GetDouble(), lighting.GetProperty("backlogHours").GetProperty("mean").GetDouble(), lighting.GetProperty("backlogHours").GetProperty("oldest").GetDouble()));
        Assert.Equal(JsonValueKind.Null, lighting.GetProperty("restoreInTime").ValueKind);
        Assert.Equal((5, 0.5, 4.5), (told.GetProperty("all").GetProperty("created").GetInt32(), told.GetProperty("all").GetProperty("restoreInTime").GetDouble(), told.GetProperty("all").GetProperty("mttrHours").GetDouble()));
    }

    [Fact]
    public async Task A_phone_is_told_how_work_is_done()
    {
        var settings = await fixture.Client.Json("/api/v1/work" + "/settings", "fr");

        Assert.Equal(("created", "qualified", true), (
            settings.GetProperty("states")[0].GetProperty("key").GetString(), settings.GetProperty("states")[0].GetProperty("next")[0].GetString(), settings.GetProperty("states")[1].GetProperty("ended").GetBoolean()));
        Assert.Equal((1, 4.0), (settings.GetProperty("priorities")[0].GetProperty("priority").GetInt32(), settings.GetProperty("priorities")[0].GetProperty("restoreHours").GetDouble()));
        Assert.Equal(["weather"], settings.GetProperty("suspensions").EnumerateArray().Where(s => s.GetProperty("stopsClock").GetBoolean()).Select(s => s.GetProperty("key").GetString()));
        Assert.Equal((500, 4_000), (settings.GetProperty("most").GetProperty("entries").GetInt32(), settings.GetProperty("most").GetProperty("text").GetInt32()));
    }

    private static IEnumerable<JsonElement> Items(JsonElement page) => page.GetProperty("items").EnumerateArray();

    private async Task Unchanged(string tag, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Path + "/9100");
        request.Headers.AcceptLanguage.ParseAdd(language);
        request.Headers.IfNoneMatch.ParseAdd(tag);
        Assert.Equal(HttpStatusCode.NotModified, (await fixture.Client.SendAsync(request)).StatusCode);
    }

    private Task<HttpResponseMessage> Post(string path, string body, string language = "en") => fixture.Client.Ask(HttpMethod.Post, path, body, language);

    private Task Known() => fixture.Know(city => city.Add(Lamp, Some.Ordinal(), new() { Name = "Mât" }));
}
