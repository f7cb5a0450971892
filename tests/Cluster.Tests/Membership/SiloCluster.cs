using System.Diagnostics;
using System.Net.Http.Json;
using Beffroi.Support.Processes;

namespace Beffroi.Cluster.Membership;

/// <summary>Silos of one cluster over a PostgreSQL of its own, each at an address it keeps, and a row of lamps to ask after.</summary>
internal sealed class SiloCluster : IAsyncDisposable
{
    public const int Lamps = 60;

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
