using System.Net;
using System.Reflection;
using System.Text;
using System.Text.Json;

using Beffroi.Documents;
using Beffroi.Language;
using Beffroi.Programmes;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class ProgrammeTests(ClientFixture fixture)
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Every_remark_and_finding_has_words(string code)
    {
        var tongue = new Tongue(code);
        var missing = Constants(typeof(RemarkCode)).Select(c => $"remark.{c}").Concat(Constants(typeof(LegalCode)).Select(c => $"legal.{c}")).Where(key => Sentences.Find(tongue, key) is null);
        Assert.Empty(missing);
    }

    [Fact]
    public async Task A_text_is_kept_by_the_version_it_replaces()
    {
        fixture.City.TextCheck = new([], []);
        var first = await (await Send(HttpMethod.Put, "/programmes/p-1", """{"yaml":"title: a","version":0,"author":"Ada","reason":"new"}""")).Good();
        await (await Send(HttpMethod.Put, "/programmes/p-1", """{"yaml":"title: b","version":0,"author":"Ada","reason":"again"}""")).Refused(HttpStatusCode.Conflict, "version-conflict");
        var read = await fixture.Client.Json("/api/v1/programmes/p-1");
        var list = await fixture.Client.Json("/api/v1/programmes");

        Assert.Equal(("taken", 1), (first.GetProperty("outcome").GetString(), first.GetProperty("version").GetInt32()));
        Assert.Equal(("title: a", "Title of p-1", "new"), (read.GetProperty("yaml").GetString(), read.GetProperty("title").GetString(), read.GetProperty("versions")[0].GetProperty("reason").GetString()));
        Assert.Contains(list.GetProperty("items").EnumerateArray(), row => row.GetProperty("id").GetString() == "p-1" && row.GetProperty("extinction").GetBoolean());
        await (await fixture.Client.GetAsync("/api/v1/programmes/none")).Refused(HttpStatusCode.NotFound, "unknown-document");
    }

    [Fact]
    public async Task A_text_is_withdrawn_by_its_version_unless_it_is_used()
    {
        fixture.City.TextCheck = new([], []);
        await (await Send(HttpMethod.Put, "/calendars/w-1", """{"yaml":"title: a","version":0,"author":"Ada","reason":"new"}""")).Good();
        await (await Send(HttpMethod.Post, "/calendars/w-1/withdraw", """{"version":2,"author":"Ada","reason":"over"}""")).Refused(HttpStatusCode.Conflict, "version-conflict");
        await (await Send(HttpMethod.Post, "/calendars/w-1/withdraw", """{"version":1,"author":"Ada"}""")).Refused(HttpStatusCode.BadRequest, "malformed-body");
        await (await Send(HttpMethod.Post, "/calendars/none/withdraw", """{"version":1,"author":"Ada","reason":"over"}""")).Refused(HttpStatusCode.NotFound, "unknown-document");
        await (await Send(HttpMethod.Post, "/programmes/used-1/withdraw", """{"version":1,"author":"Ada","reason":"over"}""")).Refused(HttpStatusCode.Conflict, "in-use");
        var done = await (await Send(HttpMethod.Post, "/calendars/w-1/withdraw", """{"version":1,"author":"Ada","reason":"over"}""")).Good();
        var read = await fixture.Client.Json("/api/v1/calendars/w-1");

        Assert.Equal(("taken", 2), (done.GetProperty("outcome").GetString(), done.GetProperty("version").GetInt32()));
        Assert.Equal((true, "over"), (read.GetProperty("withdrawn").GetBoolean(), read.GetProperty("reason").GetString()));
    }

    [Fact]
    public async Task A_text_with_errors_is_refused_with_each_of_them_in_the_readers_language()
    {
        fixture.City.TextCheck = new([new(3, 5, 2, RemarkSeverity.Error, RemarkCode.BadTime, ["noon"])], [new(LegalCode.OrderEnds, RemarkSeverity.Warning, "art. 2", ["half", "chalons", "2027-01-01"])]);
        var problem = await (await Send(HttpMethod.Put, "/calendars/c-1", """{"yaml":"x","version":0,"author":"Ada","reason":"new"}""", "fr")).Refused(HttpStatusCode.UnprocessableEntity, "faulty-text");
        var check = await (await Send(HttpMethod.Post, "/calendars/check", """{"yaml":"x"}""", "en")).Good();
        fixture.City.TextCheck = new([], []);

        Assert.Equal(("3:5", "bad-time"), (problem.GetProperty("errors")[0].GetProperty("name").GetString(), problem.GetProperty("errors")[0].GetProperty("code").GetString()));
        Assert.Contains("heure de la nuit", problem.GetProperty("errors")[0].GetProperty("sentence").GetString());
        var diagnostic = check.GetProperty("diagnostics")[0];
        Assert.Equal((3, 5, 2, "error", "'noon' is no time of the night."), (diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32(), diagnostic.GetProperty("length").GetInt32(), diagnostic.GetProperty("severity").GetString(), diagnostic.GetProperty("sentence").GetString()));
        Assert.Equal(("warning", "art. 2"), (check.GetProperty("legal")[0].GetProperty("severity").GetString(), check.GetProperty("legal")[0].GetProperty("article").GetString()));
    }

    [Fact]
    public async Task A_preview_tells_nights_at_a_place()
    {
        fixture.City.TextCheck = new([], []);
        var nights = await (await Send(HttpMethod.Post, "/calendars/preview", """{"yaml":"x","from":"2026-11-14","days":30,"place":[4.4,48.9],"commune":"authority/chalons"}""")).Good();

        Assert.Equal(("2026-11-14", "half", "weekend", 12.5, 6.25), (nights[0].GetProperty("night").GetString(), nights[0].GetProperty("programme").GetString(), nights[0].GetProperty("rule").GetString(), nights[0].GetProperty("onHours").GetDouble(), nights[0].GetProperty("fullLoadHours").GetDouble()));
        Assert.Equal(50, nights[0].GetProperty("steps")[0].GetProperty("level").GetDouble());
        Assert.Equal((new Inventory.Place(4.4, 48.9), "chalons", 30), (fixture.City.PreviewAsked!.Place, fixture.City.PreviewAsked.Commune, fixture.City.PreviewAsked.Days));
    }

    [Theory]
    [InlineData("""{"from":"2026-11-14","days":30}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"yaml":"x","id":"y","from":"2026-11-14","days":30}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"yaml":"x","from":"2026-11-14","days":0}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"yaml":"x","from":"2026-11-14","days":100000}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"yaml":"x","from":"yesterday","days":3}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"yaml":"x","from":"2026-11-14","days":3,"place":[200,0]}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"yaml":"x","from":"2026-11-14","days":3,"colour":1}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"id":"none","from":"2026-11-14","days":3}""", HttpStatusCode.NotFound, "unknown-document")]
    [InlineData("[]", HttpStatusCode.BadRequest, "malformed-body")]
    public async Task A_preview_that_cannot_be_is_refused(string body, HttpStatusCode status, string code)
    {
        fixture.City.TextCheck = new([], []);
        await (await Send(HttpMethod.Post, "/calendars/preview", body)).Refused(status, code);
    }

    [Fact]
    public async Task An_assignment_is_accepted_and_its_progress_told()
    {
        fixture.City.Assignment = new(Outcome.Taken, 7, []);
        fixture.City.TextCheck = new([], []);
        await Send(HttpMethod.Put, "/calendars/c-2", """{"yaml":"x","version":0,"author":"Ada","reason":"new"}""");
        var response = await Send(HttpMethod.Post, "/calendars/c-2/assign", """{"scope":{"kind":"luminaire","authority":"authority/chalons","tags":["main"]},"author":"Ada","reason":"winter"}""");
        var members = await fixture.Client.Json("/api/v1/calendars/c-2/members?limit=1");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(("luminaire", "chalons", "main"), (fixture.City.ScopeAsked!.Kind, fixture.City.ScopeAsked.Authority, fixture.City.ScopeAsked.Tags![0]));
        Assert.Equal((7, "luminaire/P-1", "authority/chalons", "luminaire/P-1"), (members.GetProperty("total").GetInt32(), members.GetProperty("items")[0].GetProperty("asset").GetString(), members.GetProperty("items")[0].GetProperty("authority").GetString(), members.GetProperty("next").GetString()));
        Assert.Equal((true, 3, 1), (members.GetProperty("progress").GetProperty("running").GetBoolean(), members.GetProperty("progress").GetProperty("done").GetInt32(), members.GetProperty("progress").GetProperty("refused").GetInt32()));
    }

    [Theory]
    [InlineData("no-order", "half,fagnieres,2026-11-26")]
    [InlineData("no-members", "")]
    [InlineData("not-programmable", "cabinet")]
    public async Task An_assignment_is_refused_in_words(string code, string arguments)
    {
        fixture.City.Assignment = new(Outcome.Refused(code, "s", "a"), 0, arguments.Split(','));
        await (await Send(HttpMethod.Post, "/calendars/c-3/assign", """{"scope":{"kind":"luminaire"},"author":"Ada","reason":"winter"}""")).Refused(HttpStatusCode.UnprocessableEntity, code);
        fixture.City.Assignment = new(Outcome.Taken, 7, []);
    }

    private static IEnumerable<string> Constants(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string body, string tongue = "en")
    {
        var request = new HttpRequestMessage(method, "/api/v1" + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("Accept-Language", tongue);
        return fixture.Client.SendAsync(request);
    }
}
