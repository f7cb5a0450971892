using System.Net.Http.Json;
using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>Which lamps to refit first, asked in a real browser before a real silo.</summary>
public sealed class CompareTest(LivingTerritory territory) : IAsyncDisposable
{
    private const string AllLamps = """
        title: Toutes les lampes à 20 W
        from: 2027-01-01
        to: 2027-03-01
        edits:
          - describe: luminaire
            attributes: { maxPower: 20 }
        prices: { energy: 0.174 }
        """;

    private readonly OpenPages _pages = new(territory);

    [Fact]
    public async Task What_is_missing_is_run_and_the_first_lamps_become_a_scenario_that_is_compared()
    {
        var written = await territory.Silo.Http.PutAsJsonAsync("api/v1/scenarios/toutes-a-20", new { yaml = AllLamps, version = 0, author = "Léa", reason = "Essai" });
        written.EnsureSuccessStatusCode();
        var page = await _pages.Open("/compare?s=base,toutes-a-20&by=street&first=200", 1440);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lancer le calcul" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Énergie" }).First);
        await HasNoViolation(page);

        await page.GetByText("Prendre ces 200 premiers").ClickAsync();
        await Sign(page, "Les rues d’abord");
        await page.GetByLabel("Identifiant").FillAsync("rues-d-abord");
        await page.GetByRole(AriaRole.Button, new() { Name = "Écrire ce scénario" }).ClickAsync();
        await Arrive(page, "rues-d-abord");
        await Expect(page.GetByText("200 équipements nommés").First);

        await page.GotoAsync($"{_pages.Url}/watch?scenario=toutes-a-20&at=2027-01-15T20:00:00Z");
        await Expect(page.GetByText("Ce n’est pas la ville"));
        await Expect(page.Locator("footer").GetByText("Scénario"));
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();
}
