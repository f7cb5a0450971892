using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>Who is called, as people write it, in a real browser, before a real silo.</summary>
public sealed class OnCallScreenTest(LivingTerritory territory) : IAsyncDisposable
{
    private readonly OpenPages _pages = new(territory);

    [Fact]
    public async Task A_rota_is_begun_given_a_replacement_by_a_form_drawn_published_and_told_in_the_log()
    {
        var page = await _pages.Open("/watch", 1440, 1200);
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("o");
        await page.GetByRole(AriaRole.Button, new() { Name = "Commencer par un exemple" }).ClickAsync();
        await Expect(page.GetByText("Aucune remarque."));
        var person = Tool(page, "Ajouter une personne");
        await person.Locator("summary").ClickAsync();
        await person.GetByLabel("Niveau").SelectOptionAsync("1");
        await person.GetByLabel("Personne").FillAsync("Chloé");
        await person.GetByRole(AriaRole.Button).ClickAsync();

        var replacement = Tool(page, "Ajouter un remplacement");
        await replacement.Locator("summary").ClickAsync();
        await replacement.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByText("Il faut un nom, un début et une fin qui vient après."));
        var monday = DateTime.UtcNow.Date.AddDays(-(((int)DateTime.UtcNow.DayOfWeek + 6) % 7));
        await replacement.GetByLabel("Niveau").SelectOptionAsync("1");
        await replacement.GetByLabel("Du", new() { Exact = true }).FillAsync($"{monday.AddDays(8):yyyy-MM-dd}T08:00");
        await replacement.GetByLabel("Au", new() { Exact = true }).FillAsync($"{monday.AddDays(10):yyyy-MM-dd}T08:00");
        await replacement.GetByLabel("Personne").FillAsync("Dan");
        await replacement.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator(".band").Filter(new() { HasText = "Dan (remplace Deuxième personne)" }).First);
        var table = Tool(page, "Les relèves en tableau");
        await table.Locator("summary").ClickAsync();
        await Expect(table.GetByRole(AriaRole.Row).Filter(new() { HasText = "Chloé" }).First);

        await Sign(page, "Premier tableau");
        await PressPublish(page);
        await Expect(page.GetByText("Version 1 publiée."));
        await Expect(page.GetByText("D’astreinte maintenant"));

        await page.GotoAsync($"{_pages.Url}/log");
        await Expect(page.GetByText("Niveau 2 · Technicien"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir et écrire l’astreinte" }).ClickAsync();
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync("shift: 3\n");
        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Remarques" }).GetByText("Erreur.").First);
        await HasNoViolation(page);
    }

    [Theory]
    [InlineData(1440, "dark", "en-GB")]
    [InlineData(390, "light", "fr-FR")]
    public async Task Axe_finds_no_violation(int width, string tone, string language)
    {
        var page = await _pages.Open("/on-call", width, 900, tone == "dark" ? ColorScheme.Dark : ColorScheme.Light, language);
        await Expect(page.Locator(".cm-content"));
        await page.WaitForTimeoutAsync(1_000);

        await HasNoViolation(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth"));
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private static ILocator Tool(IPage page, string title) => page.Locator("details").Filter(new() { Has = page.Locator("summary").Filter(new() { HasText = title }) });
}
