using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>Why, asked of a living territory: over the API of any lamp, and in a browser with keys alone.</summary>
public sealed class WhyTest(LivingTerritory territory) : IAsyncDisposable
{
    private const string Camera = "camera/V-002";

    private readonly OpenPages _pages = new(territory);

    [Fact]
    public async Task Any_lamp_can_say_why_it_is_as_it_is()
    {
        foreach (var lamp in Enumerable.Range(1, 20).Select(i => $"L-{i * 361:00000}"))
        {
            var why = await territory.Get($"api/v1/assets/luminaire/{lamp}/explain");
            var chain = why.GetProperty("chain").EnumerateArray().ToArray();

            Assert.NotEmpty(chain);
            Assert.True(why.GetProperty("complete").GetBoolean(), $"{lamp}: {why}");
            Assert.All(chain, step => Assert.NotEmpty(step.GetProperty("sentence").GetString()!));
        }
    }

    [Fact]
    public async Task A_reading_leads_to_who_sent_it_and_the_past_to_what_was_so_then()
    {
        await Tell(true, "why-1");
        var before = (await territory.Get("api/v1/session")).GetProperty("time").GetString();
        await Tell(false, "why-2");

        var now = await territory.Get($"api/v1/assets/{Camera}/explain?property=online");
        var then = await territory.Get($"api/v1/assets/{Camera}/explain?property=online&at={Uri.EscapeDataString(before!)}");

        Assert.Equal((false, "http"), (now.GetProperty("value").GetBoolean(), Source(now)));
        Assert.Equal((true, "http"), (then.GetProperty("value").GetBoolean(), Source(then)));
    }

    [Fact]
    public async Task W_explains_the_selection_and_the_page_another_instant()
    {
        await Tell(true, "why-3");
        var page = await _pages.Open($"/watch?sel={Camera}", 1440);

        await page.Locator("article header").First.WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^.? ?Pourquoi") }).WaitForAsync();
        await page.Keyboard.PressAsync("w");
        await page.GetByText("mesure reçue de http").First.WaitForAsync();

        await page.GotoAsync($"{_pages.Url}/assets/{Camera}/why?p=online&at={Uri.EscapeDataString(DateTimeOffset.UtcNow.AddMinutes(-1).ToString("O"))}");
        await page.GetByText("Passé", new() { Exact = true }).WaitForAsync();
        Assert.Equal(0, await page.GetByText("Commander").CountAsync());
        await page.Keyboard.PressAsync("l");
        await page.GetByText("Passé", new() { Exact = true }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Theory]
    [InlineData("/assets/luminaire/L-00001/why", 1440, "light", "fr-FR")]
    [InlineData("/assets/luminaire/L-00001/why?at=2026-01-01T00:00:00Z", 1440, "dark", "fr-FR")]
    [InlineData("/assets/luminaire/L-00001/why", 390, "dark", "en-GB")]
    [InlineData("/commands/new?f=kind:luminaire", 1440, "light", "en-GB")]
    [InlineData("/commands/new?f=kind:luminaire", 390, "dark", "fr-FR")]
    public async Task Axe_finds_no_violation_and_nothing_overflows(string path, int width, string tone, string language)
    {
        var page = await _pages.Open(path, width, 900, tone == "dark" ? ColorScheme.Dark : ColorScheme.Light, language);
        await page.WaitForTimeoutAsync(1_500);

        await HasNoViolation(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private static string? Source(JsonElement why) => why.GetProperty("chain").EnumerateArray().Last().GetProperty("reading").GetProperty("source").GetString();

    private async Task Tell(bool online, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/v1/assets/{Camera}/readings") { Content = JsonContent.Create(new { online }) };
        request.Headers.Add("Idempotency-Key", key);
        using var answer = await territory.Silo.Http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
