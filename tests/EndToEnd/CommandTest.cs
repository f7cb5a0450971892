using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>Commanding from the panel with keys alone: C opens and never sends, a question names what is asked, and why leads back to who asked.</summary>
public sealed class CommandTest(LivingTerritory territory) : IAsyncDisposable
{
    private readonly OpenPages _pages = new(territory);
    private readonly List<string> _sent = [];

    [Fact]
    public async Task C_opens_a_question_says_it_all_and_why_names_who_asked()
    {
        var lamp = await territory.Reachable(40);
        var page = await Open($"/watch?sel={lamp}", 1440);
        await page.GetByRole(AriaRole.Button, new() { Name = "Commander" }).First.WaitForAsync();

        await page.Keyboard.PressAsync("c");
        var form = page.GetByRole(AriaRole.Form, new() { Name = "Nouvelle commande" });
        await form.GetByLabel("Niveau").WaitForAsync();
        Assert.Empty(_sent);

        await form.GetByLabel("Niveau").FillAsync("140");
        await page.Keyboard.PressAsync("Enter");
        await form.GetByText("Donner un nombre de 0").WaitForAsync();
        await form.GetByLabel("Niveau").FillAsync("40");
        await form.GetByLabel("Motif").FillAsync("tournage");
        await form.GetByLabel("Qui commande").FillAsync("Léa Martin");
        await page.Keyboard.PressAsync("Enter");
        await form.GetByText("à 40").First.WaitForAsync();
        Assert.Empty(_sent);

        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "opérateur" }).Filter(new() { HasText = "Léa Martin" }).First.WaitForAsync();
        Assert.Single(_sent);

        var why = await territory.Get($"api/v1/assets/{lamp}/explain?property=control:level");
        Assert.Equal("operator", why.GetProperty("stack").EnumerateArray().First(s => s.GetProperty("entries").GetArrayLength() > 0).GetProperty("slot").GetString());
        Assert.Equal(("command", "Léa Martin", "tournage"), why.GetProperty("chain").EnumerateArray().Last() is var last
            ? (last.GetProperty("what").GetString(), last.GetProperty("author").GetString(), last.GetProperty("reason").GetString()) : default);
    }

    [Fact]
    public async Task What_is_relinquished_falls_to_the_next_and_leaves_its_name()
    {
        var lamp = await territory.Reachable(80);
        await Post($"assets/{lamp}/commands", """{"control":"level","value":30,"reason":"essai","author":"Ali","durationSeconds":3600}""");
        var page = await Open($"/assets/{lamp}", 390, ColorScheme.Dark);

        await page.GetByRole(AriaRole.Button, new() { Name = "Relâcher" }).ClickAsync();
        await page.GetByLabel("Auteur").FillAsync("Ali");
        await page.GetByLabel("Motif").FillAsync("fini");
        await HasNoViolation(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Relâcher" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Ali" }).WaitForAsync(new() { State = WaitForSelectorState.Detached });

        var chain = (await territory.Get($"api/v1/assets/{lamp}/explain?property=control:level")).GetProperty("chain").EnumerateArray().ToArray();
        Assert.Contains(chain, step => step.GetProperty("what").GetString() == "released" && step.GetProperty("author").GetString() == "Ali");
    }

    [Fact]
    public async Task A_group_is_counted_before_it_is_asked_and_followed_after()
    {
        var page = await Open("/commands/new?f=kind:cabinet", 1440);
        await page.GetByLabel("Contacteur").SelectOptionAsync("true");
        await page.GetByLabel("Motif").FillAsync("essai de groupe");
        await page.GetByLabel("Qui commande").FillAsync("Léa Martin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Vérifier" }).ClickAsync();
        await page.GetByText("équipements (").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Envoyer la commande" }).ClickAsync();

        await Arrive(page, "/commands/groups/");
        await page.GetByText("Prouvés par la mesure").WaitForAsync();
        await page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Link).First.WaitForAsync();
        await HasNoViolation(page);
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();

    private async Task Post(string path, string json)
    {
        using var answer = await territory.Silo.Http.PostAsync($"api/v1/{path}", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private Task<IPage> Open(string path, int width, ColorScheme tone = ColorScheme.Light) => _pages.Open(
        path, width, tone: tone, before: page => page.Request += (_, request) => _sent.AddRange(request.Method == "POST" ? [request.Url] : Array.Empty<string>()));
}
