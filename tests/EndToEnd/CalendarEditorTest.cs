using System.Text.RegularExpressions;
using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>Programmes and calendars as people write them, in a real browser, before a real silo.</summary>
public sealed class CalendarEditorTest(LivingTerritory territory) : IAsyncDisposable
{
    private readonly OpenPages _pages = new(territory);

    [Fact]
    public async Task A_programme_is_written_by_forms_drawn_published_and_followed_by_a_calendar()
    {
        var page = await _pages.Open("/programmes/new", 1440, 1200);
        await Write(page, "title: Nuit de quartier\n");
        await Expect(page.GetByText("Aucune remarque."));
        await page.GetByText("Ajouter un palier").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter ce palier" }).ClickAsync();
        await Expect(page.Locator("main figure li").Filter(new() { HasTextRegex = new Regex("23:00 50") }));
        await Publish(page, "Demandé par le quartier", "/programmes/nuit-de-quartier");

        await page.GotoAsync($"{_pages.Url}/calendars/new");
        await Write(page, "title: Année de quartier\ndefault: nuit-de-quartier\n");
        await Expect(page.Locator("main table button").First);
        Assert.True(await page.Locator("main table button").CountAsync() >= 28);
        await page.GetByText("Ajouter une règle de nuits").ClickAsync();
        await page.GetByLabel("Nom", new() { Exact = true }).FillAsync("Samedis");
        await page.GetByLabel("Programme", new() { Exact = true }).SelectOptionAsync("nuit-de-quartier");
        await page.GetByLabel("samedi").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ajouter cette règle" }).ClickAsync();
        await Expect(page.Locator("main ol li").Filter(new() { HasTextRegex = new Regex("Samedis.*[45]\\s+nuits") }).First);
        await Publish(page, "Un calendrier pour le quartier", "/calendars/annee-de-quartier");

        await page.GotoAsync($"{_pages.Url}/calendars");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Année de quartier" }));
    }

    [Fact]
    public async Task An_extinction_without_an_order_is_refused_until_its_order_is_written()
    {
        var page = await _pages.Open("/programmes/new", 1440, 1200);
        await Write(page, "title: Rue éteinte\nsteps:\n  - at: \"23:00\"\n    level: 0\n");

        await Expect(page.GetByRole(AriaRole.List, new() { Name = "Remarques" }).GetByText("Erreur.").First);
        Assert.True(await page.GetByRole(AriaRole.Button, new() { Name = "Publier", Exact = true }).IsDisabledAsync());

        await page.GetByText("Écrire l’arrêté d’extinction").ClickAsync();
        await page.GetByLabel("Référence de l’arrêté").FillAsync("2026-118");
        await page.GetByLabel("Signé le").FillAsync("2026-09-01");
        await page.GetByLabel("Première nuit").FillAsync("2026-10-01");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Fagnières" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Écrire l’arrêté dans le texte" }).ClickAsync();
        await Expect(page.Locator(".cm-line").Filter(new() { HasText = "2026-118" }));
        await Expect(page.Locator("main figure"));
    }

    [Theory]
    [InlineData("/calendars", 1440, "light", "fr-FR")]
    [InlineData("/calendars", 390, "dark", "en-GB")]
    [InlineData("/calendars/new", 1440, "dark", "fr-FR")]
    [InlineData("/programmes/new", 390, "light", "fr-FR")]
    public async Task Axe_finds_no_violation(string path, int width, string tone, string language)
    {
        var page = await _pages.Open(path, width, 900, tone == "dark" ? ColorScheme.Dark : ColorScheme.Light, language);
        await page.WaitForTimeoutAsync(1_500);

        await HasNoViolation(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth"));
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private static async Task Write(IPage page, string text)
    {
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.InsertTextAsync(text);
    }

    private static async Task Publish(IPage page, string reason, string path)
    {
        await Sign(page, reason);
        await PressPublish(page);
        await Arrive(page, path);
    }
}
