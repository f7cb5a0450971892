using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>The planner's bench in a real browser, before a real silo.</summary>
public sealed class ScenarioTest(LivingTerritory territory) : IAsyncDisposable
{
    private readonly OpenPages _pages = new(territory);

    [Fact]
    public async Task The_bench_fits_a_phone()
    {
        var page = await _pages.Open("/scenarios/new", 390, 900, ColorScheme.Dark, "en-GB");
        await Expect(page.GetByLabel("Title", new() { Exact = true }));
        await HasNoViolation(page);
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.querySelector('main').scrollWidth - document.querySelector('main').clientWidth"));
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();
}
