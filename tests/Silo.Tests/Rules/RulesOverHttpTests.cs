using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Connectors;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Rules;

/// <summary>A rule written, enabled, fired, read and run over the past through the public door of a real silo on SQLite.</summary>
public sealed class RulesOverHttpTests
{
    private const string Yaml = """
        title: { en: Lamp too hot, fr: Luminaire trop chaud }
        kind: luminaire
        triggers:
          - threshold: { of: temperature, above: 90, clear: 75 }
        actions:
          - command: { control: level, value: 50, until: cleared }
          - alarm: { priority: minor }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_text_to_the_firing_and_back_over_the_journal()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol("luminaire/H-1");
        var began = TimeProvider.System.GetUtcNow().AddHours(-6);
        var check = await Json(silo, HttpMethod.Post, "/rules/check", new { yaml = Yaml.Replace("temperature", "temperatur", StringComparison.Ordinal) });
        var said = check.GetProperty("diagnostics")[0];
        Assert.Equal(("unknown-property", "error", 4, 22), (said.GetProperty("code").GetString(), said.GetProperty("severity").GetString(), said.GetProperty("line").GetInt32(), said.GetProperty("column").GetInt32()));
        await Refused(silo, HttpMethod.Put, "/rules/hot", new { yaml = "title: x", version = 0, author = "Ada", reason = "r" }, HttpStatusCode.UnprocessableEntity, "rule-invalid");
        await Refused(silo, HttpMethod.Put, "/rules/hot", new { yaml = Yaml, version = 0, autor = "Ada" }, HttpStatusCode.BadRequest, "malformed-body");
        await Refused(silo, HttpMethod.Post, "/rules/hot/enable", new { author = "Ada", reason = "r" }, HttpStatusCode.NotFound, "unknown-document");

        var put = await Json(silo, HttpMethod.Put, "/rules/hot", new { yaml = Yaml, version = 0, author = "Ada", reason = "summer" });
        Assert.Equal(("draft", 1), (put.GetProperty("state").GetString(), put.GetProperty("version").GetInt32()));
        await Json(silo, HttpMethod.Post, "/rules/hot/enable", new { author = "Ada", reason = "summer" });
        var firing = await Fires(silo);
        Assert.Equal(("luminaire/H-1", "temperature", 95, false), (firing.GetProperty("asset").GetString(), firing.GetProperty("property").GetString(), firing.GetProperty("value").GetInt32(), firing.GetProperty("dry").GetBoolean()));

        var alarms = await Json(silo, HttpMethod.Get, "/alarms", null);
        Assert.Contains(alarms.GetProperty("items").EnumerateArray(), a => a.GetProperty("code").GetString() == "rule/hot");
        var controls = await silo.Grains.Asset(AssetId.Parse("luminaire/H-1")).Controls();
        Assert.Contains(controls!.Controls.SelectMany(c => c.Entries), e => e.Source == "rule/hot");

        var test = await BackTest(silo, began);
        Assert.Equal("done", test.GetProperty("state").GetString());
        var live = await Json(silo, HttpMethod.Get, "/rules/hot/firings?limit=1000", null);
        var liveAt = live.GetProperty("items").EnumerateArray().Select(f => f.GetProperty("at").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal(liveAt, test.GetProperty("first").EnumerateArray().Select(f => f.GetProperty("at").GetString()).TakeLast(live.GetProperty("items").GetArrayLength()).Order(StringComparer.Ordinal));
        Assert.True(test.GetProperty("speed").GetDouble() > 100, test.ToString());
    }

    [Fact]
    public async Task A_lamp_acts_on_what_its_cabinet_tells_live_and_over_the_journal()
    {
        const string Yaml = """
            title: Loaded
            kind: luminaire
            inputs: { load: { link: cabinet, property: power } }
            triggers: [{ holds: { condition: input.load > 8000 } }]
            actions: [{ alarm: {} }]
            """;
        await using var silo = await RunningSilo.Start();
        var (lamp, cabinet) = (AssetId.Parse("luminaire/H-2"), AssetId.Parse("cabinet/C-2"));
        Assert.False((await silo.Grains.Asset(cabinet).Describe(new() { Attributes = new Dictionary<string, Value> { ["connectedPower"] = Value.Of(9000) } }, new("Ada"))).IsRefused);
        await silo.Enrol("luminaire/H-2");
        Assert.False((await silo.Grains.Asset(lamp).Describe(new() { Links = new Dictionary<string, AssetId?> { ["cabinet"] = cabinet } }, new("Ada"))).IsRefused);
        await Json(silo, HttpMethod.Post, "/assets/cabinet/C-2/readings", new { power = 8500 });

        // The lamp says nothing: it asks because the rule is in force.
        await Json(silo, HttpMethod.Put, "/rules/loaded", new { yaml = Yaml, version = 0, author = "Ada", reason = "winter" });
        await Json(silo, HttpMethod.Post, "/rules/loaded/enable", new { author = "Ada", reason = "winter" });
        var firing = default(JsonElement);
        for (var i = 0; i < 60 && firing.ValueKind == JsonValueKind.Undefined; i++)
        {
            await Task.Delay(300, Cancel);
            firing = (await Json(silo, HttpMethod.Get, "/rules/loaded/firings", null)).GetProperty("items").EnumerateArray().FirstOrDefault();
        }

        Assert.Equal(("luminaire/H-2", "power", 8500), (firing.GetProperty("asset").GetString(), firing.GetProperty("property").GetString(), firing.GetProperty("value").GetInt32()));
        var test = await BackTest(silo, TimeProvider.System.GetUtcNow().AddHours(-6), Yaml);
        Assert.Equal(("done", 1), (test.GetProperty("state").GetString(), test.GetProperty("firings").GetInt32()));
    }

    private static async Task<JsonElement> Fires(RunningSilo silo)
    {
        for (var i = 0; i < 60; i++)
        {
            await Json(silo, HttpMethod.Post, "/assets/luminaire/H-1/readings", new { temperature = 40 });
            await Json(silo, HttpMethod.Post, "/assets/luminaire/H-1/readings", new { temperature = 95 });
            var firings = await Json(silo, HttpMethod.Get, "/rules/hot/firings", null);
            if (firings.GetProperty("items").GetArrayLength() > 0)
            {
                return firings.GetProperty("items")[0];
            }

            await Task.Delay(300, Cancel);
        }

        throw new InvalidOperationException("the rule did not fire within 18 s");
    }

    private static async Task<JsonElement> BackTest(RunningSilo silo, DateTimeOffset from, string yaml = Yaml)
    {
        // A rule that is not kept: the same text, from before it was enabled.
        var id = (await Json(silo, HttpMethod.Post, "/rules/back-tests", new { yaml, from, to = TimeProvider.System.GetUtcNow() })).GetProperty("id").GetString();
        for (var i = 0; i < 100; i++)
        {
            var report = await Json(silo, HttpMethod.Get, $"/rules/back-tests/{id}", null);
            if (report.GetProperty("state").GetString() != "running")
            {
                return report;
            }

            await Task.Delay(100, Cancel);
        }

        throw new InvalidOperationException("the back-test did not end within 10 s");
    }

    private static async Task<JsonElement> Json(RunningSilo silo, HttpMethod method, string path, object? body)
    {
        using var answer = await Send(silo, method, path, body);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {answer.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    private static async Task Refused(RunningSilo silo, HttpMethod method, string path, object body, HttpStatusCode status, string code)
    {
        using var answer = await Send(silo, method, path, body);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("code").GetString());
    }

    private static async Task<HttpResponseMessage> Send(RunningSilo silo, HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, $"/api/v1{path}") { Content = body is null ? null : JsonContent.Create(body) };
        return await silo.Http.SendAsync(request, Cancel);
    }
}
