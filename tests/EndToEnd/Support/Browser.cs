using Microsoft.Playwright;

namespace Beffroi.EndToEnd.Support;

/// <summary>Debian's Chromium, headless, with software WebGL and nothing that speaks to the outside.</summary>
public sealed class Browser : IAsyncDisposable
{
    private const string Program = "/usr/bin/chromium";

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static bool IsInstalled => File.Exists(Program);

    public async Task Open()
    {
        if (!IsInstalled)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = Flags });
    }

    /// <summary>A fresh page of that size, tone and language; requests to any other host fail the test that makes them.</summary>
    public async Task<IPage> Page(int width, int height, ColorScheme tone = ColorScheme.Light, string language = "fr-FR")
    {
        Assert.SkipUnless(IsInstalled, "Chromium is not installed.");
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = tone,
            Locale = language,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        page.Request += (_, request) => Assert.StartsWith("127.0.0.1", new Uri(request.Url) is { Scheme: "blob" or "data" } ? "127.0.0.1" : new Uri(request.Url).Host);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
