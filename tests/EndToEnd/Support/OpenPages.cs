using Microsoft.Playwright;

namespace Beffroi.EndToEnd.Support;

/// <summary>The pages that one test opens before the living territory. A page left open goes on drawing, in software, beside the next test.</summary>
public sealed class OpenPages(LivingTerritory territory) : IAsyncDisposable
{
    private readonly List<IPage> _pages = [];

    public string Url => $"http://127.0.0.1:{territory.Silo.HttpPort}";

    /// <summary>Opens that path and waits until its screen has something on it.</summary>
    public async Task<IPage> Open(string path, int width, int height = 900, ColorScheme tone = ColorScheme.Light, string language = "fr-FR", Action<IPage>? before = null)
    {
        var page = await territory.Browser.Page(width, height, tone, language);
        _pages.Add(page);
        before?.Invoke(page);
        await page.GotoAsync(Url + path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Locator("#screen > *").First.WaitForAsync();
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var page in _pages)
        {
            await page.Context.CloseAsync();
        }
    }
}
