using Beffroi.EndToEnd.Support;
using Microsoft.Playwright;
using static Beffroi.EndToEnd.Support.PageChecks;

namespace Beffroi.EndToEnd;

/// <summary>The hypervisor as people use it, in a real browser, before a real silo.</summary>
public sealed class HypervisorTest(LivingTerritory territory) : IAsyncDisposable
{
    private readonly OpenPages _pages = new(territory);

    [Fact]
    public async Task The_first_thing_seen_is_the_whole_territory_live()
    {
        var page = await _pages.Open("/", 1440, 900);

        await page.Locator("canvas").First.WaitForAsync();
        Assert.Equal(4, await page.Locator("header nav.windows a, header nav.windows button").CountAsync());
        await Expect(page.GetByText("Territoire de démonstration").First);
        Assert.Equal("fr", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains("Veille", await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_says_what_the_map_shows_and_the_panel_what_a_lamp_is()
    {
        var page = await _pages.Open("/watch?view=table&f=kind:luminaire", 1440, 900);

        await page.Locator("table").First.WaitForAsync();
        var rows = int.Parse(await page.Locator("table[aria-rowcount]").First.GetAttributeAsync("aria-rowcount") ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(rows > 7290, $"The table has {rows} rows.");

        await page.GotoAsync($"{_pages.Url}/assets/luminaire/L-00001");
        await Expect(page.GetByText("L-00001").First);
        await page.Locator("table, dl").First.WaitForAsync();
    }

    [Fact]
    public async Task Search_finds_an_asset_by_keys_alone()
    {
        var page = await _pages.Open("/watch", 1440, 900);

        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("L-00042");
        // However soon it is pressed, and whatever the beginning of the text has found by then.
        await page.Keyboard.PressAsync("Enter");
        await Arrive(page, "L-00042");
    }

    [Theory]
    [InlineData("en-GB", "en", "Watch")]
    [InlineData("fr-FR", "fr", "Veille")]
    public async Task It_speaks_the_browser_s_language(string locale, string code, string word)
    {
        var page = await _pages.Open("/watch", 1440, 900, language: locale);

        Assert.Equal(code, await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Contains(word, await page.TitleAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/watch", 1440, "light")]
    [InlineData("/watch", 1440, "dark")]
    [InlineData("/watch", 390, "light")]
    [InlineData("/watch?view=table", 1440, "light")]
    [InlineData("/watch?sel=luminaire/L-00001", 1440, "dark")]
    [InlineData("/places", 1440, "light")]
    [InlineData("/departments", 1440, "dark")]
    [InlineData("/departments/lighting", 1024, "light")]
    [InlineData("/assets/luminaire/L-00001", 1440, "light")]
    [InlineData("/work", 390, "light")]
    [InlineData("/work?view=board", 1440, "dark")]
    [InlineData("/field", 390, "dark")]
    [InlineData("/contract/2026/lighting", 1440, "light")]
    [InlineData("/contract", 390, "dark")]
    [InlineData("/data", 1440, "light")]
    [InlineData("/settings/catalogue", 1440, "dark")]
    public async Task Axe_finds_no_violation(string path, int width, string tone)
    {
        var page = await _pages.Open(path, width, 900, tone == "dark" ? ColorScheme.Dark : ColorScheme.Light);
        await page.WaitForTimeoutAsync(1_500);

        await HasNoViolation(page);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(1024)]
    [InlineData(390)]
    public async Task Nothing_overflows_the_width(int width)
    {
        var page = await _pages.Open("/watch", width, 844);

        var overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.Equal(0, overflow);
    }

    [Fact]
    public async Task When_the_link_is_lost_the_view_freezes_and_says_so()
    {
        var page = await _pages.Open("/watch", 1440, 900);
        await page.Context.SetOfflineAsync(true);
        await page.EvaluateAsync("() => dispatchEvent(new Event('offline'))");

        Assert.True(await page.Locator("main").IsVisibleAsync());
    }

    public ValueTask DisposeAsync() => _pages.DisposeAsync();
}
