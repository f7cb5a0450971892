using System.Net;
using System.Text.Json;

using Beffroi.Support;
using Beffroi.Twin;

using Xunit;

namespace Beffroi.Api;

public sealed class DocumentTests(ClientFixture fixture)
{
    [Fact]
    public async Task Every_path_is_described_with_its_parameters_and_refusals()
    {
        var document = await fixture.Client.Json("/openapi/v1.json");

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString());
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(verb => (Name: $"{verb.Name} {path.Name}", verb.Value))).ToArray();
        Assert.InRange(operations.Length, 160, 200);
        Assert.All(operations, operation =>
        {
            Assert.True(operation.Value.TryGetProperty("summary", out _), operation.Name);
            Assert.True(operation.Value.TryGetProperty("operationId", out _), operation.Name);
            if (operation.Name.Contains("/api/v1"))
            {
                var refusal = operation.Value.GetProperty("responses").GetProperty("400").GetProperty("content");
                Assert.True(refusal.TryGetProperty("application/problem+json", out _), operation.Name);
            }
        });
        var assets = document.GetProperty("paths").GetProperty("/api/v1/assets").GetProperty("get").GetProperty("parameters").EnumerateArray().ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
        Assert.Equal(10, assets.Count);
        Assert.Equal(("integer", 1000), (assets["limit"].GetProperty("schema").GetProperty("type").GetString(), assets["limit"].GetProperty("schema").GetProperty("maximum").GetInt32()));
        Assert.All(assets.Values, parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
    }

    [Fact]
    public async Task The_reference_page_asks_nobody_outside()
    {
        using var page = await fixture.Client.GetAsync("/docs/");
        var text = await page.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain("https://", text);
        var script = System.Text.RegularExpressions.Regex.Matches(text, "src=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(script);
        Assert.All(script, source => Assert.Equal(HttpStatusCode.OK, fixture.Client.GetAsync(new Uri(new Uri("http://localhost/docs/"), source)).Result.StatusCode));
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single());
    }

    [Fact]
    public async Task Health_and_measures_are_there()
    {
        await fixture.Know(_ => { });
        await ClientFixture.Until(() => fixture.Client.GetAsync("/health/ready").Result.IsSuccessStatusCode ? "ready" : null);

        var health = await fixture.Client.Json("/health/ready");

        Assert.Equal("healthy", health.GetProperty("status").GetString());
        Assert.Equal(5, health.GetProperty("checks").GetArrayLength());
        Assert.Equal("healthy", (await fixture.Client.Json("/health/live")).GetProperty("status").GetString());
        Assert.Contains("# TYPE", await fixture.Client.GetStringAsync("/metrics"));
    }

    [Theory]
    [InlineData("en", "Brokers", "lane-0 has not been connected to mqtt://127.0.0.1:1884 since 2026-11-24T06:00:00.000000Z")]
    [InlineData("fr", "Courtiers", "lane-0 n’est plus connecté à mqtt://127.0.0.1:1884 depuis 2026-11-24T06:00:00.000000Z")]
    public async Task A_broker_that_is_away_is_named_and_the_rest_is_served(string tongue, string name, string words)
    {
        var since = Instant.From(new(2026, 11, 24, 6, 0, 0, TimeSpan.Zero));
        await fixture.Know(city => city.Sources = [new("lane-0", "mqtt://127.0.0.1:1884", since, "Connection refused.")]);

        var health = await fixture.Client.Json("/health/ready", tongue);
        await fixture.Know(city => city.Sources = []);

        var check = health.GetProperty("checks").EnumerateArray().Single(one => one.GetProperty("name").GetString() == name);
        Assert.Equal("degraded", check.GetProperty("status").GetString());
        Assert.StartsWith(words, check.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("Connection refused.", check.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound, "unknown-path")]
    [InlineData("DELETE", "/api/v1/assets", HttpStatusCode.MethodNotAllowed, "wrong-method")]
    [InlineData("GET", "/api/v1/tiles/3/9/1.mvt", HttpStatusCode.NotFound, "bad-tile")]
    [InlineData("GET", "/api/v1/tiles/30/0/0.mvt", HttpStatusCode.NotFound, "bad-tile")]
    [InlineData("GET", "/api/v1/tiles/a/b/c.mvt", HttpStatusCode.NotFound, "unknown-path")]
    [InlineData("GET", "/api/v1/session?x=1", HttpStatusCode.BadRequest, "bad-parameter")]
    public async Task What_is_not_there_is_refused(string method, string path, HttpStatusCode status, string code) =>
        await (await fixture.Client.Ask(new HttpMethod(method), path)).Refused(status, code);

    [Fact]
    public async Task The_session_opens_on_the_territory_in_the_asked_language()
    {
        await fixture.Know(_ => { });

        var session = await fixture.Client.Json("/api/v1/session");
        var catalogue = await fixture.Client.Json("/api/v1/catalogue", "fr");
        var areas = await fixture.Client.Json("/api/v1/areas");

        Assert.Equal(("Pays de Châlons", true), (session.GetProperty("territory").GetProperty("name").GetString(), session.GetProperty("territory").GetProperty("demonstration").GetBoolean()));
        Assert.Equal([4.3, 48.9, 4.5, 49.0], session.GetProperty("view").GetProperty("bbox").EnumerateArray().Select(number => number.GetDouble()));
        Assert.Equal("Éclairage", catalogue.GetProperty("departments")[0].GetProperty("name").GetString());
        var luminaire = catalogue.GetProperty("kinds")[1];
        Assert.Equal(("Point lumineux", "sum", 1800), (luminaire.GetProperty("name").GetString(), luminaire.GetProperty("properties")[0].GetProperty("rollUp").GetString(), luminaire.GetProperty("properties")[0].GetProperty("freshForSeconds").GetInt32()));
        Assert.Equal("Allumé", luminaire.GetProperty("properties")[1].GetProperty("choices")[1].GetProperty("name").GetString());
        Assert.Equal(["authority/chalons", "authority/fagnieres", "district/chalons-centre"], areas.EnumerateArray().Select(area => area.GetProperty("id").GetString()));
        Assert.Equal(("authority/chalons", JsonValueKind.Null), (areas[2].GetProperty("parent").GetString(), areas[1].GetProperty("bbox").ValueKind));
        var outlines = await fixture.Client.Json("/api/v1/areas.geojson");
        Assert.Equal(2, outlines.GetProperty("features").GetArrayLength());
    }

    [Fact]
    public async Task Events_tell_the_inventory_and_the_health()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var stream = await fixture.Client.GetStreamAsync("/api/v1/events", patience.Token);
        using var reader = new StreamReader(stream);
        var wanted = new HashSet<string> { "event: inventory", "event: health", "event: totals" };

        while (wanted.Count > 0)
        {
            wanted.Remove(await reader.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException());
        }
    }
}
