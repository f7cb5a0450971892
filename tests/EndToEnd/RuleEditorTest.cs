using System.Text.RegularExpressions;
using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>Rules as people write them, in a real browser, before a real silo.</summary>
public sealed class RuleEditorTest(LivingTerritory territory) : IAsyncDisposable
{
    private readonly OpenPages _pages = new(territory);

    [Fact]
    public async Task A_rule_is_written_from_an_example_published_changed_and_taken_back()
    {
        var page = await _pages.Open("/rules/new", 1440, 900);
        await page.Locator("main details li button").First.ClickAsync();
        await page.GetByLabel("Identifiant").FillAsync("essai-de-regle");
        await Sign(page, "Premier essai");
        await PressPublish(page);
        await Arrive(page, "/rules/essai-de-regle");
        await Expect(page.GetByText("version 1, Léa").First);

        await Text(page).ClickAsync();
        await page.Keyboard.PressAsync("Control+Home");
        await page.Keyboard.TypeAsync("# relu\n");
        await Sign(page, "Relecture");
        await PressPublish(page);
        await Expect(page.GetByText("Version 2 publiée."));
        await page.GetByRole(AriaRole.Button, new() { Name = "Annuler la publication" }).ClickAsync();
        await Expect(page.GetByText("Version 3 publiée."));
        Assert.DoesNotContain("# relu", await Text(page).InnerTextAsync(), StringComparison.Ordinal);

        await page.GotoAsync($"{_pages.Url}/rules");
        await Expect(page.Locator("main table tr").Filter(new() { HasText = "essai-de-regle" }).First);
    }

    [Fact]
    public async Task A_fault_stands_at_its_line_and_leads_there()
    {
        var page = await _pages.Open("/rules/new", 1440, 900);
        await page.Locator("main details li button").First.ClickAsync();
        await Text(page).ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.TypeAsync("\nno-such-word: 3");

        var remark = page.GetByRole(AriaRole.List, new() { Name = "Remarques" }).GetByRole(AriaRole.Button).First;
        await Expect(remark);
        await Expect(page.Locator(".cm-lint-marker-error").First);
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Publier", Exact = true }).IsDisabledAsync());
        await remark.ClickAsync();
        Assert.True(await IsInText(page));
        Assert.Equal("no-such-word", await page.EvaluateAsync<string>("() => document.activeElement.shadowRoot.getSelection().toString()"));
    }

    [Fact]
    public async Task Words_are_offered_by_keys_and_Escape_then_Tab_leaves_the_text()
    {
        var page = await _pages.Open("/rules/new", 1440, 900);
        await Text(page).FocusAsync();
        await page.Keyboard.TypeAsync("kind: lum");
        await Expect(page.Locator(".cm-tooltip-autocomplete li").Filter(new() { HasText = "luminaire" }).First);
        await page.WaitForTimeoutAsync(200);
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("\ntriggers:\n- thr");
        await Expect(page.Locator(".cm-tooltip-autocomplete li").Filter(new() { HasText = "threshold" }).First);
        await page.Keyboard.PressAsync("Escape");
        Assert.True(await IsInText(page));

        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await IsInText(page));
        Assert.Contains("luminaire", await Text(page).InnerTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_back_test_runs_on_the_past_and_is_plotted_with_its_table()
    {
        var page = await _pages.Open("/rules/new", 1440, 1200);
        await page.Locator("main details li button").First.ClickAsync();
        await Expect(page.GetByText("Ce qu’elle touchera"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Essayer sur le passé" }).ClickAsync();

        await Expect(page.GetByText(new Regex("Essai terminé")));
        await Expect(page.GetByText("Mesures lues"));
    }

    [Fact]
    public async Task A_back_test_that_takes_long_is_stopped_and_another_can_begin()
    {
        var page = await _pages.Open("/rules/new", 1440, 1200);
        await Text(page).ClickAsync();
        await page.Keyboard.InsertTextAsync(
            "title: { en: Late, fr: Tard }\nkind: luminaire\ntriggers:\n  - holds: { condition: \"clock.hour >= 22\", for: 10m }\nactions:\n  - alarm: { priority: planned }\n");
        await Expect(page.GetByText("Ce qu’elle touchera"));
        await page.GetByLabel("Du", new() { Exact = true }).FillAsync($"{DateTime.UtcNow.AddDays(-390):yyyy-MM-dd}");
        var start = page.GetByRole(AriaRole.Button, new() { Name = "Essayer sur le passé" });
        await start.ClickAsync();
        await Expect(page.GetByText(new Regex("mesures lues")));
        Assert.True(await start.IsDisabledAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Arrêter l’essai" }).ClickAsync();
        await Expect(page.GetByText("Essai arrêté avant la fin."));
        Assert.True(await start.IsEnabledAsync());
    }

    [Theory]
    [InlineData("/rules", 1440, "light", "fr-FR")]
    [InlineData("/rules", 390, "dark", "en-GB")]
    [InlineData("/rules/new", 1440, "dark", "fr-FR")]
    [InlineData("/rules/new", 390, "light", "fr-FR")]
    public async Task Axe_finds_no_violation(string path, int width, string tone, string language)
    {
        var page = await _pages.Open(path, width, 900, tone == "dark" ? ColorScheme.Dark : ColorScheme.Light, language);
        await page.WaitForTimeoutAsync(1_500);

        await HasNoViolation(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth"));
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private static ILocator Text(IPage page) => page.Locator(".cm-content");

    private static Task<bool> IsInText(IPage page) =>
        page.EvaluateAsync<bool>("() => document.activeElement.shadowRoot?.activeElement?.classList.contains('cm-content') ?? false");
}
