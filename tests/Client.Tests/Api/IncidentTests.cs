using System.Net;
using System.Text.Json;

using Beffroi.Incidents;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class IncidentTests(ClientFixture fixture)
{
    private const string Path = "/api/v1/incidents";

    [Fact]
    public async Task Incidents_come_newest_first_in_pages_by_department_and_state()
    {
        await Known();

        var first = await fixture.Client.Json(Path + "?limit=2");
        var second = await fixture.Client.Json(Path + "?limit=2&after=" + first.GetProperty("next").GetString());

        Assert.Equal([4, 3, 1], Numbers(first).Concat(Numbers(second)));
        Assert.Equal(JsonValueKind.Null, second.GetProperty("next").ValueKind);
        Assert.Equal([2], Numbers(await fixture.Client.Json(Path + "?state=ended")));
        Assert.Equal([4, 3, 2, 1], Numbers(await fixture.Client.Json(Path + "?state=all&authority=authority/chalons")));
        Assert.Equal([3], Numbers(await fixture.Client.Json(Path + "?department=networks")));
        var merged = (await fixture.Client.Json(Path + "?state=ended")).GetProperty("items")[0];
        Assert.Equal(("merged", 1), (merged.GetProperty("state").GetString(), merged.GetProperty("into").GetInt32()));
    }

    [Theory]
    [InlineData("en", "Lamp out")]
    [InlineData("fr", "Lampe éteinte")]
    public async Task One_tells_its_alarms_its_story_and_what_it_is_tied_to(string language, string title)
    {
        await Known();

        var incident = await fixture.Client.Json(Path + "/3", language);

        Assert.Equal((2, 1, 2), (incident.GetProperty("alarms").GetInt32(), incident.GetProperty("holding").GetInt32(), incident.GetProperty("priority").GetInt32()));
        Assert.Equal(["lighting", "networks"], incident.GetProperty("departments").EnumerateArray().Select(d => d.GetString()));
        Assert.Equal([4.36, 48.95], incident.GetProperty("place").EnumerateArray().Select(d => Math.Round(d.GetDouble(), 6)));
        Assert.Equal(("Armoire", 2), (incident.GetProperty("cause").GetProperty("asset").GetProperty("name").GetString(), incident.GetProperty("cause").GetProperty("alarms").GetInt32()));
        var member = incident.GetProperty("members")[0];
        Assert.Equal((title, "hangs-on", "Armoire"), (
            member.GetProperty("title").GetString(), member.GetProperty("ties")[0].GetProperty("form").GetString(), member.GetProperty("ties")[0].GetProperty("on").GetProperty("name").GetString()));
        Assert.Equal(("went-into", "luminaire/IN-1", 9), (
            incident.GetProperty("entries")[0].GetProperty("event").GetString(), incident.GetProperty("entries")[0].GetProperty("alarms")[0].GetProperty("asset").GetString(), incident.GetProperty("entries")[0].GetProperty("other").GetInt32()));
        Assert.Equal((4, "near", 0.73), (
            incident.GetProperty("related")[0].GetProperty("number").GetInt32(), incident.GetProperty("related")[0].GetProperty("tie").GetProperty("form").GetString(), incident.GetProperty("related")[0].GetProperty("tie").GetProperty("score").GetDouble()));
    }

    [Theory]
    [InlineData("merge", """{"others":[3,4],"author":"Zoé","reason":"même armoire"}""", "merge 3 4")]
    [InlineData("split", """{"alarms":[{"asset":"luminaire/IN-1","code":"lamp-out"}],"author":"Zoé","reason":"même armoire"}""", "split luminaire/IN-1#lamp-out")]
    [InlineData("notes", """{"text":"vu","author":"Zoé"}""", "note vu")]
    public async Task What_a_person_does_reaches_the_twin_and_is_answered_or_refused_in_both_languages(string act, string body, string told)
    {
        await Known();
        (string Act, long Number, Cause? Cause) asked = default;
        fixture.City.ActOnIncident = (what, number, cause) =>
        {
            asked = (what, number, cause);
            return number == 1 ? new(Outcome.Taken, fixture.City.Incidents.Find(incident => incident.Number == 1))
                : number == 99 ? new(Outcome.Refused("unknown-incident", $"There is no incident {number}.", "Read the list of incidents again."), null)
                : new(Outcome.Refused("no-author", "An act needs an author.", $"Say who acts, in at most {100} characters."), null);
        };

        var done = await (await Post($"/1/{act}", body)).Good();
        Assert.Equal((told, 1L, "Zoé", 1), (asked.Act, asked.Number, asked.Cause!.Author, done.GetProperty("number").GetInt32()));
        await (await Post($"/99/{act}", body)).Refused(HttpStatusCode.NotFound, "unknown-incident");
        var refused = await (await Post($"/2/{act}", body, "fr")).Refused(HttpStatusCode.UnprocessableEntity, "no-author");
        Assert.Equal("Un acte demande un auteur.", refused.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/1/merge", "{}")]
    [InlineData("/1/merge", """{"others":["x"],"author":"Zoé"}""")]
    [InlineData("/1/split", """{"author":"Zoé"}""")]
    [InlineData("/1/split", """{"alarms":[null],"author":"Zoé"}""")]
    [InlineData("/1/split", """{"alarms":[{"asset":"lamp","code":"x"}]}""")]
    [InlineData("/1/notes", """{"words":"x"}""")]
    public async Task What_cannot_be_read_is_refused(string path, string body) => await (await Post(path, body)).Refused(HttpStatusCode.BadRequest, "malformed-body");

    [Theory]
    [InlineData("?state=lost"), InlineData("?limit=0"), InlineData("?after=x"), InlineData("?colour=red")]
    public async Task A_wrong_parameter_is_named(string query) => await (await fixture.Client.Ask(HttpMethod.Get, Path + query)).Refused(HttpStatusCode.BadRequest, "bad-parameter");

    [Fact]
    public async Task What_is_not_there_is_not_found() =>
        Assert.Equal("Il n’y a pas d’incident 99.", (await (await fixture.Client.Ask(HttpMethod.Get, Path + "/99", null, "fr")).Refused(HttpStatusCode.NotFound, "unknown-incident")).GetProperty("detail").GetString());

    private static IEnumerable<int> Numbers(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(incident => incident.GetProperty("number").GetInt32());

    private Task<HttpResponseMessage> Post(string path, string body, string language = "en") => fixture.Client.Ask(HttpMethod.Post, Path + path, body, language);

    private async Task Known()
    {
        await fixture.Know(city =>
        {
            city.Add(Some.Luminaire("IN-1"), Some.Ordinal(), new() { Name = "Mât" });
            city.Add(AssetId.Of("cabinet", "IN-2"), Some.Ordinal(), new() { Name = "Armoire" });
        });
        var lamp = Member("luminaire/IN-1", "lamp-out", "lighting", 4.35) with { Shared = ["luminaire/IN-1", "cabinet/IN-2"], Ties = [new(TieForm.HangsOn, new(AssetId.Parse("cabinet/IN-2"), "dark"), "cabinet/IN-2", 12, TimeSpan.FromSeconds(5), 0.9)] };
        var cabinet = Member("cabinet/IN-2", "dark", "networks", 4.37) with { Shared = ["cabinet/IN-2"], Priority = Priority.Danger, Ended = Some.Now };
        fixture.City.Incidents.Clear();
        fixture.City.Incidents.AddRange([Incident(1, lamp), Incident(2, lamp) with { Closed = Some.Now, Into = 1 }, Incident(3, lamp, cabinet), Incident(4, lamp)]);
    }

    private static Incident Incident(long number, params IncidentMember[] members) => new()
    {
        Number = number, Version = 1, Opened = Some.Now, Changed = Some.Now, Members = members,
        Entries = [new(Some.Now, "Zoé", IncidentEvent.WentInto, [members[0].Alarm], 9, "même armoire")],
    };

    private static IncidentMember Member(string asset, string code, string department, double longitude) => new()
    {
        Alarm = new(AssetId.Parse(asset), code), Since = Some.Now, Joined = Some.Now, Priority = Priority.Major, Department = department, Authority = "chalons", Place = new(longitude, 48.95),
    };
}
