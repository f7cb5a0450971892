using System.Diagnostics;
using System.Text.Json;
using Beffroi.Support.Processes;

namespace Beffroi.EndToEnd.Support;

/// <summary>The demonstration territory, alive, and a browser in front of it: shared by all tests that only look.</summary>
public sealed class LivingTerritory : IAsyncLifetime
{
    public SiloProcess Silo { get; } = new();

    public Browser Browser { get; } = new();

    /// <summary>How long it took from the start until every luminaire was there and something had been heard of most of the territory.</summary>
    public TimeSpan Alive { get; private set; }

    public async ValueTask InitializeAsync()
    {
        var since = Stopwatch.StartNew();
        await Silo.Start();
        while (!await IsAlive())
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(4), $"The territory is not alive:\n{Silo.Output}");
            await Task.Delay(500);
        }

        Alive = since.Elapsed;
        await Browser.Open();
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        await Silo.DisposeAsync();
    }

    public async Task<JsonElement> Get(string path)
    {
        await using var body = await Silo.Http.GetStreamAsync(path);
        return (await JsonDocument.ParseAsync(body)).RootElement;
    }

    /// <summary>The first lamp from that number on that can be sent something.</summary>
    public async Task<string> Reachable(int from)
    {
        for (var number = from; ; number++)
        {
            var lamp = $"luminaire/L-{number:00000}";
            var reach = (await Get($"api/v1/assets/{lamp}/control")).GetProperty("controls")[0].GetProperty("reach").GetProperty("way").GetString();
            if (reach is "direct" or "next-uplink")
            {
                return lamp;
            }
        }
    }

    private async Task<bool> IsAlive()
    {
        var totals = await Get("api/v1/totals?node=territory");
        var lamps = totals.GetProperty("kinds").EnumerateArray().FirstOrDefault(k => k.GetProperty("kind").GetString() == "luminaire");
        return lamps.ValueKind == JsonValueKind.Object && lamps.GetProperty("members").GetInt32() == 7290
            && totals.GetProperty("coverage").ValueKind == JsonValueKind.Number && totals.GetProperty("coverage").GetDouble() > 0.5;
    }
}
