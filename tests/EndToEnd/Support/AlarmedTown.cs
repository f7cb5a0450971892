using System.Net.Http.Json;
using Beffroi.Support.Processes;
using Microsoft.Playwright;

namespace Beffroi.EndToEnd.Support;

/// <summary>A silo of its own with a few assets that have what calls for somebody, and a browser in front of it.</summary>
public sealed class AlarmedTown : IAsyncLifetime
{
    private readonly SiloProcess _silo = new("--demonstration", "false", "--emulator", "false");
    private readonly Browser _browser = new();
    private int _raised;

    public string Url => $"http://127.0.0.1:{_silo.HttpPort}";

    public async ValueTask InitializeAsync()
    {
        await _silo.Start();
        await _browser.Open();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await _silo.DisposeAsync();
    }

    /// <summary>A junction goes dark: a danger. Answers its name.</summary>
    public Task<string> Darken() => Raise("junction", new { mode = "dark" });

    /// <summary>The residual-current device of a cabinet trips: major. Answers its name.</summary>
    public Task<string> Trip() => Raise("cabinet", new { residualCurrentTrip = true });

    /// <summary>The clock of a cabinet drifts: planned. Answers its name.</summary>
    public Task<string> Drift() => Raise("cabinet", new { clockDrift = 900 });

    /// <summary>A page of that size and tone, signed by Léa.</summary>
    public async Task<IPage> Open(string path, int width = 1440, ColorScheme tone = ColorScheme.Light, string script = "")
    {
        var page = await _browser.Page(width, 844, tone);
        await page.AddInitScriptAsync("if (!localStorage.getItem('beffroi.preferences')) localStorage.setItem('beffroi.preferences', JSON.stringify({ author: 'Léa' }));" + script);
        await page.GotoAsync(Url + path, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Locator("#screen > *").First.WaitForAsync();
        return page;
    }

    private async Task<string> Raise(string kind, object reading)
    {
        var key = $"T-{Interlocked.Increment(ref _raised):000}";
        await Answered(_silo.Http.PutAsJsonAsync($"api/v1/assets/{kind}/{key}", new { name = key, place = new[] { 4.36, 48.95 } }));
        await Answered(_silo.Http.PostAsJsonAsync($"api/v1/assets/{kind}/{key}/readings", reading));
        return key;
    }

    private static async Task Answered(Task<HttpResponseMessage> asked)
    {
        using var answer = await asked;
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
