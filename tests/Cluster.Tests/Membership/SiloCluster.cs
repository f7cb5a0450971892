using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Support.Processes;

namespace Beffroi.Cluster.Membership;

/// <summary>Silos of one cluster over a PostgreSQL of its own, each at an address it keeps, and a row of lamps to ask after.</summary>
internal sealed class SiloCluster : IAsyncDisposable
{
    public const int Lamps = 60;

    private const string Work = "api/v1/work";

    private readonly PostgreSqlProcess _database;
    private readonly List<SiloProcess> _silos = [];

    private SiloCluster(PostgreSqlProcess database) => _database = database;

    public IReadOnlyList<SiloProcess> Silos => _silos;

    public static async Task<SiloCluster> Start(int silos)
    {
        var cluster = new SiloCluster(await PostgreSqlProcess.Start());
        await Task.WhenAll(Enumerable.Range(0, silos).Select(_ => cluster.Add().Launch()));
        foreach (var silo in cluster.Silos)
        {
            await silo.BecomeReady(TimeSpan.FromMinutes(2));
        }

        foreach (var lamp in Enumerable.Range(0, Lamps))
        {
            using var answer = await cluster.Silos[0].Http.PutAsJsonAsync(Address(lamp), new { name = $"Lamp {lamp}" });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        return cluster;
    }

    /// <summary>One more silo at an address of its own, not started.</summary>
    public SiloProcess Add()
    {
        var silo = new SiloProcess(
            "--membership", "postgresql", "--store", "postgresql", "--connection", _database.PooledConnectionString("postgres"),
            "--silo-port", $"{FreePort.Take()}", "--gateway-port", $"{FreePort.Take()}", "--demonstration", "false", "--emulator", "false", "--set", "Journal:DrainAfter=00:00:03")
        { Name = $"silo {_silos.Count + 1}" };
        _silos.Add(silo);
        return silo;
    }

    public static string Address(int lamp) => $"api/v1/assets/luminaire/L-{lamp}";

    /// <summary>How long until every lamp has taken a reading that is given to that silo.</summary>
    public static async Task<TimeSpan> UntilAllAnswer(SiloProcess asked)
    {
        var since = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Lamps).Select(async lamp =>
        {
            while (!await Takes(asked, lamp))
            {
                Assert.True(since.Elapsed < TimeSpan.FromMinutes(2), $"L-{lamp} does not answer:\n{asked.Output}");
                await Task.Delay(100);
            }
        }));
        return since.Elapsed;
    }

    /// <summary>Has every lamp visited once this year, and waits until orders are being made.</summary>
    public static async Task PublishRound(SiloProcess asked)
    {
        var yaml = $"title: Visite\nscope: {{ kind: luminaire }}\nevery: 1 year\nfrom: {DateTime.UtcNow.AddDays(-30):yyyy-MM-dd}\n";
        using var answer = await asked.Http.PutAsJsonAsync($"{Work}/rounds/visit", new { yaml, version = 0, author = "test", reason = "a round" });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var since = Stopwatch.StartNew();
        while ((await Visited(asked)).Length == 0)
        {
            Assert.True(since.Elapsed < TimeSpan.FromMinutes(2), $"No order was made:\n{asked.Output}");
            await Task.Delay(20);
        }
    }

    /// <summary>The lamps that an order of the round is for, once for each order.</summary>
    public static async Task<string[]> Visited(SiloProcess asked)
    {
        using var page = JsonDocument.Parse(await asked.Http.GetStringAsync($"{Work}/orders?round=visit&limit=500"));
        return [.. page.RootElement.GetProperty("items").EnumerateArray().Select(order => order.GetProperty("asset").GetProperty("key").GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _silos)
        {
            await silo.DisposeAsync();
        }

        await _database.DisposeAsync();
    }

    private static async Task<bool> Takes(SiloProcess asked, int lamp)
    {
        using var answer = await asked.Http.PostAsJsonAsync($"{Address(lamp)}/readings", new { power = 40 });
        return answer.IsSuccessStatusCode;
    }
}
