using System.Net;
using System.Text.Json;

using Beffroi.History;
using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class CorrectionTests(ClientFixture fixture)
{
    private const string Path = "/api/v1/assets/luminaire/C-1/history/corrections";

    [Fact]
    public async Task A_correction_reaches_the_twin_as_it_was_said()
    {
        await Known();
        Correction? asked = null;
        fixture.City.Correct = correction =>
        {
            asked = correction;
            return new(Outcome.Taken, 1, 5000);
        };

        var done = await (await Post("""{"property":"power","at":"2026-11-14T21:00:00.000001Z","value":42.5,"was":41,"reason":"misread","author":"Ada"}""")).Good();

        Assert.Equal(("taken", 1), (done.GetProperty("result").GetString(), done.GetProperty("readings").GetInt32()));
        Assert.Equal(
            (AssetId.Parse("luminaire/C-1"), "power", CorrectionAct.Correct, Value.Of(42.5), Value.Of(41), new Cause("Ada", "misread")),
            (asked!.Asset, asked.Property, asked.Act, asked.Value, asked.Was!.Value, asked.Cause));
        Assert.Equal(Instant.From(new(2026, 11, 14, 21, 0, 0, TimeSpan.Zero)) + TimeSpan.FromMicroseconds(1), asked.From);
    }

    [Fact]
    public async Task A_stretch_is_excluded_from_its_begin_to_its_end()
    {
        await Known();
        Correction? asked = null;
        fixture.City.Correct = correction =>
        {
            asked = correction;
            return new(Outcome.Unchanged, 0, 5000);
        };

        var done = await (await Post("""{"property":"power","act":"exclude","from":"2026-11-14T00:00:00Z","to":"2026-11-15T00:00:00Z","reason":"storm","author":"Ada"}""")).Good();

        Assert.Equal("unchanged", done.GetProperty("result").GetString());
        Assert.Equal((CorrectionAct.Exclude, TimeSpan.FromDays(1)), (asked!.Act, asked.To - asked.From));
    }

    [Theory]
    [InlineData("""{"property":"power","value":1,"reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"property":"power","at":"2026-11-14T21:00:00Z","reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"property":"power","at":"yesterday","value":1,"reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"property":"power","act":"burn","at":"2026-11-14T21:00:00Z","value":1,"reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"property":"power","act":"exclude","from":"2026-11-14T21:00:00Z","to":"2026-11-14T20:00:00Z","reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"property":"power","at":"2026-11-14T21:00:00Z","value":1,"colour":"red","reason":"r","author":"a"}""", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("[]", HttpStatusCode.BadRequest, "malformed-body")]
    [InlineData("""{"property":"colour","at":"2026-11-14T21:00:00Z","value":1,"reason":"r","author":"a"}""", HttpStatusCode.NotFound, "unknown-property")]
    public async Task What_is_no_correction_is_refused(string body, HttpStatusCode status, string code)
    {
        await Known();
        await (await Post(body)).Refused(status, code);
    }

    [Theory]
    [InlineData("unknown-reading", "en", "luminaire/C-1 has no reading of power at 2026-11-14T21:00:00.000Z")]
    [InlineData("unknown-reading", "fr", "luminaire/C-1 n’a aucune mesure de power à 2026-11-14T21:00:00.000Z")]
    [InlineData("no-reason", "fr", "Il faut un motif")]
    [InlineData("no-author", "fr", "Il faut un auteur")]
    [InlineData("future-instant", "fr", "dans le futur")]
    [InlineData("reading-changed", "fr", "n’est plus celle que vous avez vue")]
    [InlineData("too-many-readings", "fr", "plus de 5000 mesures")]
    public async Task What_the_twin_refuses_is_said_in_the_readers_language(string code, string language, string words)
    {
        await Known();
        fixture.City.Correct = _ => new(Outcome.Refused(code, "It cannot be.", "Do not."), 0, 5000);

        var answer = await fixture.Client.Ask(
            HttpMethod.Post, Path, """{"property":"power","at":"2026-11-14T21:00:00Z","value":1,"reason":"r","author":"a"}""", language);

        Assert.Contains(words, (await answer.Refused(HttpStatusCode.UnprocessableEntity, code)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task An_asset_nobody_knows_cannot_be_corrected() => await (await fixture.Client.Ask(
        HttpMethod.Post, "/api/v1/assets/luminaire/C-none/history/corrections", """{"property":"power","at":"2026-11-14T21:00:00Z","value":1,"reason":"r","author":"a"}"""))
        .Refused(HttpStatusCode.NotFound, "unknown-asset");

    [Fact]
    public async Task A_corrected_reading_says_who_why_and_what_it_was()
    {
        await fixture.Know(city => city.Add(Some.Luminaire("C-2"), Some.Ordinal(), new()));
        var at = Some.Now + TimeSpan.FromDays(300);
        fixture.City.Was = Value.Of(7);
        fixture.City.Readings.Add(new(at, Value.Of(8), Quality.Estimated, 41, true, ReadingMarks.Corrected));
        fixture.City.Readings.Add(new(at + TimeSpan.FromMinutes(1), Value.Of(9), Quality.Measured, 42, false));
        fixture.City.Corrections.Add(new(AssetId.Parse("luminaire/C-2"), "power", CorrectionAct.Correct, at, at, 1, Value.Of(8), Value.Of(7), 41, Some.Now, "Ada", "misread"));

        var page = await fixture.Client.Json($"/api/v1/assets/luminaire/C-2/history/raw?property=power&from={at}&to={at + TimeSpan.FromHours(1)}");

        var corrected = page.GetProperty("items")[0].GetProperty("correction");
        Assert.Equal((7, "Ada", "misread"), (corrected.GetProperty("was").GetInt32(), corrected.GetProperty("author").GetString(), corrected.GetProperty("reason").GetString()));
        Assert.False(page.GetProperty("items")[1].TryGetProperty("correction", out _));
        var list = await fixture.Client.Json($"/api/v1/assets/luminaire/C-2/history/corrections?property=power&to={at + TimeSpan.FromHours(1)}");
        Assert.Equal(("correct", 41), (list[0].GetProperty("act").GetString(), list[0].GetProperty("version").GetInt32()));
    }

    [Fact]
    public async Task A_plot_that_would_read_too_much_is_refused_in_the_readers_language()
    {
        await Known();
        fixture.City.Series = _ => new() { Points = [], Gaps = [], Raw = true, Refused = new(6_000_000, 5_000_000) };

        var answer = await fixture.Client.Ask(HttpMethod.Get, "/api/v1/assets/luminaire/C-1/history?property=power", null, "fr");

        Assert.Contains("Il faudrait lire", (await answer.Refused(HttpStatusCode.UnprocessableEntity, "too-much-history")).GetProperty("detail").GetString());
    }

    private Task Known() => fixture.Know(city => city.Add(Some.Luminaire("C-1"), Some.Ordinal(), new()));

    private Task<HttpResponseMessage> Post(string body) => fixture.Client.Ask(HttpMethod.Post, Path, body);
}
