using Beffroi.Alarms;
using Beffroi.Api;
using Beffroi.Clustering;
using Beffroi.Connectors;
using Beffroi.Connectors.Mqtt;
using Beffroi.Contracts;
using Beffroi.Documents;
using Beffroi.Emulator;
using Beffroi.Explain;
using Beffroi.History;
using Beffroi.Indicators;
using Beffroi.Inventory.Run;
using Beffroi.Incidents;
using Beffroi.Journal.Hosting;
using Beffroi.Past;
using Beffroi.Programmes;
using Beffroi.Rollups;
using Beffroi.Routing;
using Beffroi.Rules;
using Beffroi.Scenarios.Running;
using Beffroi.Storage;
using Beffroi.Twin;
using Beffroi.Work;
using Orleans.Dashboard;

namespace Beffroi.Hosting;

/// <summary>One process: silo, connectors, broker, store, API and hypervisor. A table of contents; each part registers itself.</summary>
public static class SiloHost
{
    /// <summary>Runs until it is stopped. The exit code is 0, <see cref="StartFault.ExitCode"/> for a setting that cannot be, <see cref="StartFault.PassingExitCode"/> for a store that does not answer, or what a fenced journal leaves.</summary>
    public static async Task<int> Run(IReadOnlyDictionary<string, string?> given, CancellationToken cancellation)
    {
        try
        {
            await using var app = Build(given);
            if (!await Started(app, cancellation))
            {
                return Environment.ExitCode;
            }

            SiloGreeting.Say(app);
            await app.WaitForShutdownAsync(cancellation);
            return Environment.ExitCode;
        }
        catch (Exception fault) when (StartFault.Of(fault) is { } sentences)
        {
            return StartFault.Tell(sentences, fault);
        }
    }

    public static WebApplication Build(IReadOnlyDictionary<string, string?> given)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = "Beffroi.Silo" });
        builder.Configuration.AddEnvironmentVariables("BEFFROI_").AddInMemoryCollection(given);
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });

        var http = Read<HttpOptions>(builder.Configuration, HttpOptions.Section);
        var storage = Read<StorageOptions>(builder.Configuration, "Storage");
        var cluster = Read<ClusterSettings>(builder.Configuration, ClusterSettings.Section);
        Require(cluster.Faults(storage));
        Require(KindSettings.Apply(Catalogue.Of(typeof(Catalogue).Assembly).Kinds, builder.Configuration.GetSection(KindSettings.Section).AsEnumerable(makePathsRelative: true)));
        RequirePorts(builder.Configuration, http);
        builder.WebHost.UseUrls($"http://{http.Host}:{http.Port}");

        builder.Services.AddBeffroiStorage(storage);
        builder.Services.AddBeffroiTwin(Read<AssetOptions>(builder.Configuration, "Assets"));
        builder.UseOrleans(silo => (http.Dashboard ? silo.AddDashboard(ForPeople) : silo)
            .UseBeffroiTraces(Read<TraceOptions>(builder.Configuration, TraceOptions.Section))
            .UseBeffroiCluster(cluster, storage)
            .AddBeffroiJournal(journal =>
            {
                // A silo alone remembers no dead one: on PostgreSQL a killed process would hold its shards for ever.
                journal.Alone = !cluster.IsShared;
                builder.Configuration.GetSection("Journal").Bind(journal);
            })
            .AddBeffroiRollups(builder.Configuration.GetSection("Rollups").Bind, builder.Configuration.GetSection("LiveFeed").Bind)
            .AddBeffroiHistory(builder.Configuration.GetSection("History").Bind)
            .AddBeffroiIndicators(builder.Configuration.GetSection("Indicators").Bind)
            .AddBeffroiContract(builder.Configuration.GetSection("Contract").Bind)
            .AddBeffroiExplanations()
            .AddBeffroiPast(builder.Configuration.GetSection("Past").Bind)
            .AddBeffroiScenarios(builder.Configuration.GetSection("Scenarios").Bind)
            .AddBeffroiDocuments(builder.Configuration.GetSection("Documents").Bind)
            .AddBeffroiProgrammes()
            .AddBeffroiRouting(builder.Configuration.GetSection("Routing").Bind)
            .AddBeffroiAlarms(builder.Configuration.GetSection("Alarms").Bind)
            .AddBeffroiWork(builder.Configuration.GetSection("Work").Bind)
            .AddBeffroiIncidents()
            .AddBeffroiRules(builder.Configuration.GetSection("Rules").Bind));
        builder.Services.AddBeffroiConnectors(builder.Configuration);
        builder.Services.AddBeffroiImports(builder.Configuration.GetSection("Imports").Bind);
        builder.Services.AddBeffroiClient();
        builder.Services.AddBeffroiDemonstration(builder.Configuration);

        var app = builder.Build();
        app.UseBeffroiClient();
        app.MapBeffroiApi();
        if (http.Dashboard && (http.OpenDashboard || http.Host is "127.0.0.1" or "::1" or "localhost"))
        {
            app.MapOrleansDashboard("/ops/orleans");
        }

        return app;
    }

    /// <summary>False when it was told to stop before it was there: what is half up goes down again, and that is no fault.</summary>
    private static async Task<bool> Started(WebApplication app, CancellationToken cancellation)
    {
        try
        {
            await app.StartAsync(cancellation);
            return true;
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private static void ForPeople(DashboardOptions dashboard)
    {
        dashboard.HideTrace = true;
        dashboard.CounterUpdateIntervalMs = 10_000;
    }

    private static void Require(IEnumerable<string> faults)
    {
        if (string.Join(Environment.NewLine, faults) is { Length: > 0 } sentences)
        {
            throw new SiloSettingException(sentences);
        }
    }

    private static void RequirePorts(IConfiguration configuration, HttpOptions http)
    {
        Ports.RequireFree(http.Host, http.Port, "the hypervisor", "--http-port");
        var mqtt = Read<MqttOptions>(configuration, MqttOptions.Section);
        if (mqtt.Embedded && mqtt.Port != 0)
        {
            Ports.RequireFree(mqtt.Host, mqtt.Port, "the embedded MQTT broker", "--mqtt-port");
        }
    }

    private static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        try
        {
            var options = configuration.GetSection(section).Get<T>() ?? new();
            Annotations.Require(options, section);
            return options;
        }
        catch (InvalidOperationException fault)
        {
            throw new SiloSettingException($"A setting cannot be read: {fault.Message}");
        }
    }
}
