using System.Net;

using Beffroi.Support;

using Xunit;

namespace Beffroi.Api;

/// <summary>Scenarios over HTTP: written, run, listed, compared asset by asset, ended.</summary>
public sealed class ScenarioTests(ClientFixture fixture)
{
    private const string Runs = "/api/v1/scenarios/runs";

    [Fact]
    public async Task A_text_is_kept_run_by_its_name_and_found_among_the_runs()
    {
        var put = await (await Ask(HttpMethod.Put, "/api/v1/scenarios/dark-hours", """{"yaml":"title: Dark hours","version":0,"author":"Zoé","reason":"a try"}""")).Good();
        Assert.Equal(("taken", 1), (put.GetProperty("outcome").GetString(), put.GetProperty("version").GetInt32()));
        var run = await Begin("""{"id":"dark-hours"}""");
        var report = await fixture.Client.Json($"{Runs}/{run}");
        Assert.Equal(("dark-hours", 1, "done", "title: Dark hours"), (report.GetProperty("scenario").GetString(), report.GetProperty("version").GetInt32(), report.GetProperty("state").GetString(), report.GetProperty("title").GetString()));
        var row = report.GetProperty("rows")[0];
        Assert.Equal(("energy", 30), (row.GetProperty("flow").GetString(), row.GetProperty("amount").GetProperty("scenario")[0].GetInt32()));

        var later = await Begin("""{"yaml":"title: other"}""");
        var listed = (await fixture.Client.Json(Runs)).EnumerateArray().Select(r => r.GetProperty("id").GetString()).ToList();
        Assert.InRange(listed.IndexOf(later), 0, listed.IndexOf(run) - 1);
        var head = (await fixture.Client.Json(Runs)).EnumerateArray().First(r => r.GetProperty("id").GetString() == run);
        Assert.Equal(("done", 1.0, "b0"), (head.GetProperty("state").GetString(), head.GetProperty("progress").GetDouble(), head.GetProperty("baselineHash").GetString()));
        Assert.NotEmpty(head.GetProperty("begun").GetString()!);
    }

    [Fact]
    public async Task Each_asset_tells_what_it_took_with_and_without()
    {
        var run = await Begin("""{"yaml":"title: t"}""");
        var table = await fixture.Client.Json($"{Runs}/{run}/assets?flow=energy&kind=luminaire");
        Assert.Equal(("energy", "kWh"), (table.GetProperty("flow").GetString(), table.GetProperty("unit").GetString()));
        var first = table.GetProperty("items")[0];
        Assert.Equal(("luminaire", "luminaire/S-1", "centre", "chalons"), (first.GetProperty("kind").GetString(), first.GetProperty("id").GetString(), first.GetProperty("district").GetString(), first.GetProperty("authority").GetString()));
        Assert.Equal((4.36, 40.5, 30.25), (first.GetProperty("place")[0].GetDouble(), first.GetProperty("baseline").GetDouble(), first.GetProperty("scenario").GetDouble()));

        using var file = await fixture.Client.Ask(HttpMethod.Get, $"{Runs}/{run}/assets?format=csv&decimal=comma");
        Assert.Equal("text/csv", file.Content.Headers.ContentType!.MediaType);
        var lines = (await file.Content.ReadAsStringAsync()).TrimStart('\ufeff').Split("\r\n");
        Assert.Equal("kind;id;longitude;latitude;district;authority;baseline [kWh];scenario [kWh];difference [kWh]", lines[0]);
        Assert.Equal("luminaire;luminaire/S-1;4,36;48,95;centre;chalons;40,5;30,25;-10,25", lines[1]);
        Assert.Equal("luminaire;luminaire/S-2;;;;;1;2;1", lines[2]);
    }

    [Fact]
    public async Task A_run_under_way_has_no_figures_and_can_be_ended()
    {
        var run = await Begin("""{"yaml":"slow"}""");
        await (await Ask(HttpMethod.Get, $"{Runs}/{run}/assets")).Refused(HttpStatusCode.UnprocessableEntity, "run-not-done");
        foreach (var (act, state) in new[] { ("pause", "paused"), ("resume", "running") })
        {
            using var turned = await Ask(HttpMethod.Post, $"{Runs}/{run}/{act}");
            Assert.Equal(HttpStatusCode.NoContent, turned.StatusCode);
            Assert.Equal(state, (await fixture.Client.Json($"{Runs}/{run}")).GetProperty("state").GetString());
        }

        using var cancelled = await Ask(HttpMethod.Post, $"{Runs}/{run}/cancel");
        Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
        await (await Ask(HttpMethod.Post, $"{Runs}/{run}/resume")).Refused(HttpStatusCode.UnprocessableEntity, "run-ended");
        Assert.Equal("cancelled", (await fixture.Client.Json($"{Runs}/{run}")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        await (await Ask(HttpMethod.Post, Runs, """{"id":"nobody-wrote-it"}""", "fr")).Refused(HttpStatusCode.NotFound, "unknown-document");
        await (await Ask(HttpMethod.Post, Runs, """{"id":"a","yaml":"b"}""")).Refused(HttpStatusCode.BadRequest, "malformed-body");
        await (await Ask(HttpMethod.Post, Runs, """{"yaml":""}""")).Refused(HttpStatusCode.UnprocessableEntity, "bad-horizon");
        foreach (var path in new[] { "/r-none", "/r-none/assets" })
        {
            await (await Ask(HttpMethod.Get, Runs + path)).Refused(HttpStatusCode.NotFound, "unknown-document");
        }

        foreach (var act in new[] { "cancel", "pause", "resume" })
        {
            await (await Ask(HttpMethod.Post, $"{Runs}/r-none/{act}")).Refused(HttpStatusCode.NotFound, "unknown-document");
        }

        await (await Ask(HttpMethod.Get, $"{Runs}/r-none/assets?format=xlsx")).Refused(HttpStatusCode.BadRequest, "bad-parameter");
    }

    private async Task<string> Begin(string body)
    {
        using var begun = await Ask(HttpMethod.Post, Runs, body);
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        return (await begun.Good()).GetProperty("id").GetString()!;
    }

    private Task<HttpResponseMessage> Ask(HttpMethod method, string path, string? body = null, string language = "en") => fixture.Client.Ask(method, path, body, language);
}
