using System.Net.Http.Json;
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

    [Fact]
    public async Task A_text_that_somebody_else_publishes_meanwhile_is_kept_and_shown_against_it()
    {
        await Put("programmes/partage", "title: Partagé\n", 0, "Ali");
        var page = await _pages.Open("/programmes/partage", 1440, 1200);
        await page.Locator(".cm-content").ClickAsync();
        await page.Keyboard.PressAsync("Control+End");
        await page.Keyboard.InsertTextAsync("description: de Léa\n");
        await Put("programmes/partage", "title: Partagé\nuse: road\n", 1, "Ali");
        await Sign(page, "Une description");
        await PressPublish(page);

        await Expect(page.Locator("main aside .refusal code").Filter(new() { HasText = "version-conflict" }));
        var against = page.GetByRole(AriaRole.Region, new() { Name = "La version 2 a été publiée entre-temps." });
        await Expect(against.Locator("li.added").Filter(new() { HasText = "description: de Léa" }));
        await Expect(against.Locator("li.removed").Filter(new() { HasText = "use: road" }));
        await Expect(page.Locator(".cm-line").Filter(new() { HasText = "description: de Léa" }));
        await Expect(page.GetByText("version 2, Ali").First);
        Assert.Equal("Une description", await page.GetByLabel("Motif", new() { Exact = true }).InputValueAsync());
        await HasNoViolation(page);

        await PressPublish(page);
        await Expect(page.GetByText("Version 3 publiée."));
        await against.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        var kept = await territory.Get("api/v1/programmes/partage?version=2");
        Assert.Equal(("title: Partagé\nuse: road\n", "Ali"), (kept.GetProperty("yaml").GetString(), kept.GetProperty("versions")[1].GetProperty("author").GetString()));
    }

    [Fact]
    public async Task A_calendar_is_given_to_the_lamps_of_a_district_and_taken_back()
    {
        await Put("programmes/veille", "title: Veille\n", 0, "Ali");
        await Put("calendars/quartier", "title: Quartier\ndefault: veille\n", 0, "Ali");
        var lamp = (await territory.Get("api/v1/assets?kind=luminaire&authority=authority/fagnieres&limit=1")).GetProperty("items")[0];
        var district = (await territory.Get("api/v1/areas")).EnumerateArray().First(area => area.GetProperty("id").GetString() == lamp.GetProperty("district").GetString());
        var lamps = (await territory.Get($"api/v1/assets?kind=luminaire&district={lamp.GetProperty("district").GetString()}&limit=1")).GetProperty("matched").GetInt32();

        var page = await _pages.Open("/calendars/quartier", 1440, 1200);
        var members = page.Locator("section").Filter(new() { Has = page.GetByRole(AriaRole.Button, new() { Name = "Donner ce calendrier" }) });
        await Expect(members.GetByText("Aucun équipement ne suit ce calendrier."));
        await members.GetByLabel("Secteur", new() { Exact = true }).SelectOptionAsync(district.GetProperty("id").GetString()!);
        await Expect(members.Locator("form b").Filter(new() { HasTextRegex = new Regex($"^{lamps} équipement") }));
        await members.GetByLabel("Auteur", new() { Exact = true }).FillAsync("Léa");
        await members.GetByLabel("Motif", new() { Exact = true }).FillAsync("Un essai");
        await members.GetByRole(AriaRole.Button, new() { Name = "Donner ce calendrier" }).ClickAsync();
        await Expect(members.GetByText($"{lamps} sur {lamps} le suivent, 0 ont refusé."));
        await Expect(members.Locator(".list > p > b").Filter(new() { HasTextRegex = new Regex($"^{lamps} équipement") }));
        await Expect(members.Locator("tbody tr").Filter(new() { HasText = district.GetProperty("name").GetString()! }).First);

        await members.GetByLabel("Motif", new() { Exact = true }).FillAsync("Fini");
        await members.GetByRole(AriaRole.Button, new() { Name = "Retirer ce calendrier" }).ClickAsync();
        await Expect(members.GetByText("Aucun équipement ne suit ce calendrier."));
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

    private async Task Put(string path, string yaml, int version, string author)
    {
        using var answer = await territory.Silo.Http.PutAsJsonAsync($"api/v1/{path}", new { yaml, version, author, reason = "essai" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

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
