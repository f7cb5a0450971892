using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Connectors;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.History;

/// <summary>Corrections over HTTP through a whole silo, before and after the day is sealed and the month closed.</summary>
public sealed class CorrectedHistoryTests
{
    private const string History = "/api/v1/assets/luminaire/L-1/history";

    private static readonly DateTimeOffset Morning = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_was_corrected_stays_so_with_its_trail_when_it_is_sealed()
    {
        await using var silo = await RunningSilo.Start();
        await silo.Enrol("luminaire/L-1");
        for (var minute = 0; minute < 6; minute++)
        {
            await Good(silo.Http.PostAsJsonAsync("/api/v1/assets/luminaire/L-1/readings", new { power = 40 + minute, at = Morning.AddMinutes(minute) }));
        }

        await Taken(silo, new { property = "power", at = Morning, value = 50, was = 40, reason = "misread", author = "Ada" });
        await Taken(silo, new { property = "power", at = Morning, value = 55, was = 50, reason = "misread again", author = "Grace" });
        await Taken(silo, new { property = "power", act = "exclude", from = Morning.AddMinutes(2), to = Morning.AddMinutes(4), reason = "works", author = "Ada" });
        await Taken(silo, new { property = "power", act = "include", at = Morning.AddMinutes(3), reason = "was right", author = "Ada" });
        await Refused(silo, "unknown-reading", new { property = "power", at = Morning.AddSeconds(1), value = 50, reason = "misread", author = "Ada" });
        await Refused(silo, "reading-changed", new { property = "power", at = Morning, value = 60, was = 40, reason = "misread", author = "Ada" });
        await Refused(silo, "no-reason", new { property = "power", at = Morning, value = 60, author = "Ada" });
        await Refused(silo, "no-author", new { property = "power", at = Morning, value = 60, reason = "misread" });
        await Refused(silo, "future-instant", new { property = "power", at = DateTimeOffset.UtcNow.AddHours(1), value = 60, reason = "misread", author = "Ada" });
        await Refused(silo, "out-of-range", new { property = "power", at = Morning, value = -60, reason = "misread", author = "Ada" });

        var open = await Told(silo);
        Check(open);
        var now = Instant.From(DateTimeOffset.UtcNow);
        Assert.NotEqual(0, await silo.Get<Sealing>().SealClosed(now + TimeSpan.FromDays(2), default));
        Assert.Equal(open, await Told(silo));
        Assert.True(await silo.Get<MonthMerging>().Advance(now + TimeSpan.FromDays(60), default));
        Assert.Equal(open, await Told(silo));
    }

    private static void Check(string told)
    {
        using var document = JsonDocument.Parse(told);
        var (plot, raw, trail) = (document.RootElement[0], document.RootElement[1].GetProperty("items"), document.RootElement[2]);
        Assert.Equal([55.0, 41, 43, 44, 45], plot.GetProperty("points").EnumerateArray().Where(p => !p.TryGetProperty("gap", out _)).Select(p => p.GetProperty("mean").GetDouble()));
        Assert.Equal(1, plot.GetProperty("excluded").GetInt32());
        Assert.Equal([false, false, true, false, false, false], raw.EnumerateArray().Select(r => r.GetProperty("excluded").GetBoolean()));
        var corrected = raw[0].GetProperty("correction");
        Assert.Equal((50, "Grace", "misread again"), (corrected.GetProperty("was").GetInt32(), corrected.GetProperty("author").GetString(), corrected.GetProperty("reason").GetString()));
        Assert.Equal("works", raw[2].GetProperty("correction").GetProperty("reason").GetString());
        Assert.Equal(["include", "exclude", "correct", "correct"], trail.EnumerateArray().Select(c => c.GetProperty("act").GetString()));
        Assert.Equal([1, 2, 1, 1], trail.EnumerateArray().Select(c => c.GetProperty("readings").GetInt32()));
        Assert.Equal(40, trail[3].GetProperty("was").GetInt32());
    }

    private static async Task<string> Told(RunningSilo silo)
    {
        var stretch = $"property=power&from={Morning:yyyy-MM-dd'T'HH:mm:ss'Z'}&to={Morning.AddHours(1):yyyy-MM-dd'T'HH:mm:ss'Z'}";
        var answers = new[] { $"{History}?{stretch}", $"{History}/raw?{stretch}", $"{History}/corrections?{stretch}" };
        return $"[{string.Join(',', await Task.WhenAll(answers.Select(path => silo.Http.GetStringAsync(path))))}]";
    }

    private static async Task Taken(RunningSilo silo, object correction) => await Good(silo.Http.PostAsJsonAsync(History + "/corrections", correction));

    private static async Task Refused(RunningSilo silo, string code, object correction)
    {
        using var answer = await silo.Http.PostAsJsonAsync(History + "/corrections", correction);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.UnprocessableEntity, text);
        Assert.Equal(code, JsonDocument.Parse(text).RootElement.GetProperty("code").GetString());
    }

    private static async Task Good(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
