using System.Data.Common;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Support.Processes;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Beffroi.Cluster.Sites;

/// <summary>Silos, store and broker as real processes of their own, alive together and gone together.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Database = "beffroi";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Calm = TimeSpan.FromSeconds(1.5);

    /// <summary>What a process says last that nobody saved.</summary>
    private const string Crash = "Unhandled exception";

    private const int MostTold = 4_000;

    private readonly List<SiteSilo> _silos = [];
    private readonly IReadOnlyList<string> _settings;
    private int _born;

    private Site(SiteConfiguration configuration, Findings findings, IReadOnlyList<string> settings) => (Configuration, Findings, _settings) = (configuration, findings, settings);

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

    /// <param name="settings">Of every silo, <c>Section:Name=value</c>, over those of the site.</param>
    public static async Task<Site> Start(SiteConfiguration configuration, Findings findings, IReadOnlyList<string> settings)
    {
        var site = new Site(configuration, findings, settings);
        try
        {
            if (configuration.PostgreSql)
            {
                site.Server = await PostgreSqlProcess.Start();
                await site.Server.Execute("postgres", $"CREATE DATABASE {Database}");
            }

            site.Broker = configuration.Mosquitto ? await MosquittoProcess.Start() : null;
            var silos = Enumerable.Range(0, configuration.Silos).Select(_ => site.NewSilo()).ToArray();
            await Task.WhenAll(silos.Select(silo => silo.Launch()));
            await Task.WhenAll(silos.Select(silo => silo.Process.BecomeReady(Patience)));

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

    /// <summary>
    /// Waits until all silos have been ready for a while; says so when they are not in two minutes. One that has just thawed believes itself ready
    /// until it learns that it was fenced, and one that joins is given its shards while the others stay ready: a moment's word is not enough.
    /// </summary>
    public async Task Heal()
    {
        var (begun, calm) = (Stopwatch.StartNew(), Stopwatch.StartNew());
        for (var births = Births(); calm.Elapsed < Calm && begun.Elapsed < Patience; await Task.Delay(100))
        {
            var ready = await Task.WhenAll(Silos.Select(silo => silo.Process.IsReady()));
            if (!ready.All(one => one) || births != Births())
            {
                births = Births();
                calm.Restart();
            }
        }

        foreach (var silo in Silos.Where(_ => calm.Elapsed < Calm))
        {
            Findings.Require(await silo.Process.IsReady(), $"{silo.Process.Name} did not become ready in {Patience} after the faults:\n{silo.Process.Tail()}");
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

    /// <summary>Another connection to the store, whose locks the silos must wait for.</summary>
    public async Task<DbConnection> OpenStore(bool write = false)
    {
        DbConnection connection = Connection is { } server
            ? new NpgsqlConnection(server)
            : new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = Path.Combine(Data, "beffroi.db"), Mode = write ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly, Pooling = false,
            }.ToString());
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Lets no silo commit for a while.</summary>
    public async Task HoldStore(TimeSpan duration)
    {
        await using var connection = await OpenStore(write: true);
        await using var command = connection.CreateCommand();
        command.CommandText = Configuration.PostgreSql ? "BEGIN; LOCK TABLE writer IN SHARE MODE" : "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync();
        await Task.Delay(duration);
    }

    /// <summary>What the silos wrote that no user should ever read.</summary>
    public void LookForCrashes()
    {
        lock (_silos)
        {
            foreach (var silo in _silos)
            {
                var output = silo.Process.Output;
                if (output.IndexOf(Crash, StringComparison.Ordinal) is >= 0 and var at)
                {
                    Findings.Add($"{silo.Process.Name} crashed:\n{output[at..Math.Min(output.Length, at + MostTold)]}");
                }
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

    /// <summary>Which processes there are.</summary>
    private string Births() => string.Join(' ', Silos.Select(silo => silo.Process.Id));

    private string[] Options() =>
    [
        "--demonstration", "false", "--emulator", "false",
        .. Server is { } server ? ["--store", "postgresql", "--connection", server.PooledConnectionString(Database)] : Array.Empty<string>(),
        .. Configuration.Silos > 1 ? ["--membership", "postgresql", "--silo-port", $"{FreePort.Take()}", "--gateway-port", $"{FreePort.Take()}"] : Array.Empty<string>(),
        .. Broker is { } broker ? ["--embedded-broker", "false", "--broker", broker.Uri] : Array.Empty<string>(),
        // Snapshots, checkpoints and drains within a round, not after it.
        "--set", "Assets:SnapshotEvery=16", "--set", "Journal:SnapshotAge=00:00:03", "--set", "Journal:SweepEvery=00:00:01", "--set", "Journal:DrainAfter=00:00:04",
        .. _settings.SelectMany(setting => new[] { "--set", setting }),
    ];
}
