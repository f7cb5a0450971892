using System.Text.Json;
using Beffroi.Rules;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.Webhooks;

/// <summary>A rule that fires in a real silo reaches its webhook: after a 500 once more, with the same key.</summary>
public sealed class WebhooksOfRulesTests
{
    private const string Yaml = """
        title: { en: Lamp too hot, fr: Luminaire trop chaud }
        kind: luminaire
        triggers:
          - threshold: { of: temperature, above: 90, clear: 75 }
        actions:
          - webhook: { to: works, text: { en: Too hot, fr: Trop chaud } }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_firing_is_posted_until_it_is_taken()
    {
        using var listener = new Listener(500, 200);
        await using var silo = await RunningSilo.Start(new("Webhooks:Works:Url", listener.Url), new("Webhooks:Works:Header", "X-Secret"), new("Webhooks:Works:Secret", "abc"));
        await silo.Enrol("luminaire/H-1");
        var rules = silo.Grains.GetGrain<IRules>(0);
        Assert.Contains((await rules.Check(Yaml.Replace("to: works", "to: elsewhere", StringComparison.Ordinal), null)).Diagnostics, d => d.Code == "unknown-recipient");
        Assert.DoesNotContain((await rules.Put("hot", Yaml, 0, new("Ada", "summer"))).Diagnostics, d => d.Code is "unknown-recipient" or "no-outlet");
        await rules.Turn("hot", RuleState.Enabled, new("Ada", "summer"));
        for (var left = 60; listener.Came.Count < 2; left--)
        {
            Assert.True(left > 0, "nothing came twice within 18 s");
            await silo.Http.PostAsync("/api/v1/assets/luminaire/H-1/readings", new StringContent("""{"temperature":40}""", null, "application/json"), Cancel);
            await silo.Http.PostAsync("/api/v1/assets/luminaire/H-1/readings", new StringContent("""{"temperature":95}""", null, "application/json"), Cancel);
            await Task.Delay(300, Cancel);
        }

        var (first, second) = (listener.Came.First(), listener.Came.ElementAt(1));
        Assert.Equal(first, second);
        Assert.StartsWith("luminaire/H-1/", first.Key, StringComparison.Ordinal);
        Assert.Equal("abc", first.Secret);
        var body = JsonDocument.Parse(first.Body).RootElement;
        Assert.Equal(("hot", 1, "luminaire/H-1"), (body.GetProperty("rule").GetString(), body.GetProperty("version").GetInt32(), body.GetProperty("asset").GetString()));
        Assert.Equal(("Too hot", "Trop chaud"), (body.GetProperty("text").GetProperty("en").GetString(), body.GetProperty("text").GetProperty("fr").GetString()));
        Assert.Equal(("temperature", "95"), (body.GetProperty("trigger").GetProperty("property").GetString(), body.GetProperty("trigger").GetProperty("value").GetString()));
    }
}
