using System.Net.Http.Json;
using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>A scenario beside the city, compared in a real browser before a real silo.</summary>
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
    public async Task What_is_missing_is_run_and_then_stands_beside_the_city_as_it_is()
    {
        var written = await territory.Silo.Http.PutAsJsonAsync("api/v1/scenarios/toutes-a-20", new { yaml = AllLamps, version = 0, author = "Léa", reason = "Essai" });
        written.EnsureSuccessStatusCode();
        var page = await _pages.Open("/compare?s=base,toutes-a-20&by=street&first=200", 1440);
        await page.GetByRole(AriaRole.Button, new() { Name = "Lancer le calcul" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Énergie" }).First);
        await HasNoViolation(page);
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();
}
