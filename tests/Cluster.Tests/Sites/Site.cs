using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Support.Processes;

namespace Beffroi.Cluster.Sites;

/// <summary>Silos, store and broker as real processes of their own, alive together and gone together.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Database = "beffroi";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly List<SiteSilo> _silos = [];
    private int _born;

    private Site(SiteConfiguration configuration, Findings findings) => (Configuration, Findings) = (configuration, findings);

    public SiteConfiguration Configuration { get; }

    public Findings Findings { get; }

    public PostgreSqlProcess? Server { get; private set; }

    public MosquittoProcess? Broker { get; private set; }

    /// <summary>Held by whoever meddles with the database.</summary>
    public SemaphoreSlim ServerHands { get; } = new(1);

    /// <summary>Held by whoever meddles with the broker.</summary>
    public SemaphoreSlim BrokerHands { get; } = new(1);

    /// <summary>Those that were not taken away, in the order in which they came.</summary>
    public IReadOnlyList<SiteSilo> Silos
    {
        get
        {
            lock (_silos)
            {
                return [.. _silos.Where(silo => !silo.Gone)];
            }
        }
    }

    /// <summary>How often a silo found itself fenced and was started again.</summary>
    public int TimesFenced
    {
        get
        {
            lock (_silos)
            {
                return _silos.Sum(silo => silo.TimesFenced);
            }
        }
    }

    /// <summary>How PostgreSQL is reached; null on SQLite.</summary>
    public string? Connection => Server?.ConnectionString(Database);

    /// <summary>SQLite's folder.</summary>
    public string Data => Silos[0].Process.Data;

    public static async Task<Site> Start(SiteConfiguration configuration, Findings findings)
    {
        var site = new Site(configuration, findings);
        try
        {
            if (configuration.PostgreSql)
            {
                site.Server = await PostgreSqlProcess.Start();
                await site.Server.Execute("postgres", $"CREATE DATABASE {Database}");
            }

            site.Broker = configuration.Mosquitto ? await MosquittoProcess.Start() : null;
            for (var i = 0; i < configuration.Silos; i++)
            {
                await site.NewSilo().Start();
            }

            return site;
        }
        catch
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>A silo more, not started yet.</summary>
    public SiteSilo NewSilo()
    {
        var silo = new SiteSilo(new SiloProcess(Options()) { Name = $"silo-{++_born}" }, Findings);
        lock (_silos)
        {
            _silos.Add(silo);
        }

        return silo;
    }

    /// <summary>Ports that devices publish to.</summary>
    public int[] BrokerPorts() => Broker is { } broker ? [broker.Port] : [.. Silos.Select(silo => silo.Process.MqttPort)];

    /// <summary>Waits until every silo says it is ready; says so when one does not in two minutes.</summary>
    public async Task Heal()
    {
        foreach (var silo in Silos)
        {
            using var patience = new CancellationTokenSource(Patience);
            while (!patience.IsCancellationRequested && !await silo.Process.IsReady())
            {
                await Task.Delay(100);
            }

            Findings.Require(!patience.IsCancellationRequested, $"{silo.Process.Name} did not become ready in {Patience} after the faults:\n{silo.Process.Tail()}");
        }
    }

    /// <summary>Asks the API, one silo after the other until one answers 200: a silo may just be on its way down or up again.</summary>
    public async Task<JsonElement> Get(string path, int first = 0)
    {
        var trouble = "";
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(100))
        {
            var silos = Silos;
            var silo = silos[first++ % silos.Count].Process;
            try
            {
                return await silo.Http.GetFromJsonAsync<JsonElement>(path);
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
            {
                trouble = $"{silo.Name}: {fault.Message}";
            }
        }

        throw new TimeoutException($"Nobody answered {path} in {Patience}; the last word is {trouble}");
    }

    /// <summary>Waits until all totals hold everything committed before.</summary>
    public async Task Settle()
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience; await Task.Delay(100))
        {
            try
            {
                using var settled = await Silos[^1].Process.Http.PostAsync("api/v1/totals/settle", null);
                if (settled.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException)
            {
                // On its way down or up again.
            }
        }

        throw new TimeoutException($"Totals could not be settled in {Patience}.");
    }

    /// <summary>What the silos wrote that no user should ever read.</summary>
    public void LookForCrashes()
    {
        lock (_silos)
        {
            foreach (var silo in _silos.Where(silo => silo.Process.Output.Contains("Unhandled exception", StringComparison.Ordinal)))
            {
                Findings.Add($"{silo.Process.Name} crashed:\n{silo.Process.Tail()}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var silo in _silos)
        {
            await silo.DisposeAsync();
        }

        await (Broker?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (Server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private string[] Options() =>
    [
        "--demonstration", "false", "--emulator", "false",
        .. Connection is { } connection ? ["--store", "postgresql", "--connection", connection] : Array.Empty<string>(),
        .. Configuration.Silos > 1 ? ["--membership", "postgresql", "--silo-port", $"{FreePort.Take()}", "--gateway-port", $"{FreePort.Take()}"] : Array.Empty<string>(),
        .. Broker is { } broker ? ["--embedded-broker", "false", "--broker", broker.Uri] : Array.Empty<string>(),
        // Snapshots, checkpoints and drains within a round, not after it.
        "--set", "Assets:SnapshotEvery=16", "--set", "Journal:SnapshotAge=00:00:03", "--set", "Journal:SweepEvery=00:00:01", "--set", "Journal:DrainAfter=00:00:04",
    ];
}
