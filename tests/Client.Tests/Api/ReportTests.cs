using System.Net;

using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

public sealed class ReportTests(ClientFixture fixture)
{
    private const string Told = """{"kind":"lighting","text":"Lampe éteinte","place":[4.41,48.91]}""";

    /// <summary>All that is told in one test: five from one address is what ten minutes allow.</summary>
    [Fact]
    public async Task What_citizens_tell_is_taken_followed_and_decided_on_until_it_is_too_much()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("RP-1"), Some.Ordinal(), new() { Place = new(4.4101, 48.91) }));
        await (await Post("/reports", """{"kind":"lighting","text":"","place":[4.36,48.95]}""", "fr")).Refused(HttpStatusCode.UnprocessableEntity, "no-text");
        for (var i = 0; i < 4; i++)
        {
            using var taken = await Post("/reports", Told, "fr");
            Assert.Equal((HttpStatusCode.Accepted, "received"), (taken.StatusCode, (await taken.Good()).GetProperty("state").GetString()));
        }

        using var sixth = await Post("/reports", Told, "fr");
        await sixth.Refused(HttpStatusCode.TooManyRequests, "too-many-reports");
        Assert.InRange(sixth.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);

        var first = await fixture.Client.Json("/api/v1/work" + "/reports?kind=lighting&limit=3");
        var second = await fixture.Client.Json("/api/v1/work" + "/reports?kind=lighting&limit=3&after=" + first.GetProperty("next").GetString());
        Assert.Equal(["R-004", "R-003", "R-002", "R-001"], first.GetProperty("items").EnumerateArray().Concat(second.GetProperty("items").EnumerateArray()).Select(row => row.GetProperty("reference").GetString()));
        Assert.Equal("luminaire/RP-1", first.GetProperty("items")[0].GetProperty("nearby")[0].GetString());

        var joined = await (await Post("/work" + "/reports/r-001/acts", """{"act":"join","order":12,"author":"Zoé"}""")).Good();
        Assert.Equal((12, "planned"), (joined.GetProperty("report").GetProperty("order").GetInt32(), joined.GetProperty("report").GetProperty("state").GetString()));
        var again = await (await Post("/work" + "/reports/R-001/acts", """{"act":"accept","author":"Ali"}""", "fr")).Refused(HttpStatusCode.UnprocessableEntity, "already-decided");
        Assert.Contains("Zoé", again.GetProperty("detail").GetString());
        var declined = await (await Post("/work" + "/reports/R-002/acts", """{"act":"decline","reason":"privé","author":"Zoé"}""")).Good();
        Assert.Equal(("declined", ""), (declined.GetProperty("report").GetProperty("state").GetString(), declined.GetProperty("report").GetProperty("text").GetString()));
        var told = await fixture.Client.Json("/api/v1/reports/r-001", "fr");
        Assert.Equal(("R-001", "planned", false), (told.GetProperty("reference").GetString(), told.GetProperty("state").GetString(), told.TryGetProperty("text", out _)));
    }

    [Theory]
    [InlineData("""{"kind":"lighting","text":"x"}""", "no-place")]
    [InlineData("""{"kind":"lighting","text":"x","place":[4.36]}""", "no-place")]
    [InlineData("""{"kind":"lighting","text":"x","place":[4.36,148]}""", "no-place")]
    [InlineData("""{"kind":"dragons","text":"x","place":[4.36,48.95]}""", "bad-kind")]
    [InlineData("""{"text":"x","place":[4.36,48.95]}""", "bad-kind")]
    [InlineData("""{"kind":"other","text":"x","place":[2.35,48.85]}""", "outside-territory")]
    public async Task What_nobody_here_can_act_on_is_refused_in_both_languages(string body, string code)
    {
        var english = await (await Post("/reports", body)).Refused(HttpStatusCode.UnprocessableEntity, code);
        var french = await (await Post("/reports", body, "fr")).Refused(HttpStatusCode.UnprocessableEntity, code);
        Assert.NotEqual(english.GetProperty("detail").GetString(), french.GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("/reports", """{"kind":"other","text":"x","place":[4.36,48.95],"name":"Jeanne"}""")]
    [InlineData("/reports", """{"kind":"other","text":"x","place":[4.36,48.95],"photo":{"hash":"12"}}""")]
    [InlineData("/work" + "/reports/R-1/acts", """{"act":"join","author":"Zoé"}""")]
    [InlineData("/work" + "/reports/R-1/acts", """{"act":"accept","priority":5,"author":"Zoé"}""")]
    [InlineData("/work" + "/reports/R-1/acts", """{"act":"accept","asset":"lamp","author":"Zoé"}""")]
    public async Task What_cannot_be_read_is_refused(string path, string body) => await (await Post(path, body)).Refused(HttpStatusCode.BadRequest, "malformed-body");

    [Fact]
    public async Task A_reference_nobody_was_given_is_not_found()
    {
        await (await fixture.Client.Ask(HttpMethod.Get, "/api/v1/reports/nothing", null, "fr")).Refused(HttpStatusCode.NotFound, "unknown-report");
        await (await Post("/work" + "/reports/nothing/acts", """{"act":"accept","author":"Zoé"}""")).Refused(HttpStatusCode.NotFound, "unknown-report");
    }

    private Task<HttpResponseMessage> Post(string path, string body, string language = "en") => fixture.Client.Ask(HttpMethod.Post, "/api/v1" + path, body, language);
}
