using Beffroi.Documents;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Past;
using Beffroi.Rollups;
using Beffroi.Rules;
using Beffroi.Scenarios.Running;
using Beffroi.Support;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Beffroi.Scenarios;

/// <summary>Some silos that do nothing but work on scenarios, over one store that outlives them.</summary>
internal sealed class ScenarioCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private ScenarioCluster(InProcessTestCluster cluster) => _cluster = cluster;

    public IReadOnlyList<InProcessSiloHandle> Silos => _cluster.Silos;

    /// <summary>As the silo that is asked sees it.</summary>
    public IScenarios Scenarios => _cluster.Silos[0].ServiceProvider.GetRequiredService<IGrainFactory>().GetGrain<IScenarios>(0);

    public static async Task<ScenarioCluster> Start(IReadOnlyList<ScenarioAsset> assets, MemoryScenarioStore store)
    {
        var register = new PaperRegister();
        foreach (var asset in assets)
        {
            register.Put(new() { Asset = asset.Asset, Ordinal = 1, Version = 1, Department = "lighting", Description = asset.Description, Retired = false });
        }

        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IRegisterStore>(register);
            silo.Services.AddSingleton<IScenarioStore>(store);
            silo.Services.AddSingleton<IDocumentStore>(new MemoryDocumentStore(new()));
            silo.Services.AddSingleton<IJournalStore>(new MemoryJournalStore(new()));
            silo.Services.AddSingleton<IKeyframeStore>(new MemoryKeyframeStore());
            silo.Services.AddSingleton(RuleBench.Catalogue);
            silo.Services.AddSingleton<AssetCodec>();
            silo.Services.AddSingleton<PastFold>();
            silo.Services.AddSingleton(new SiloRules());
            silo.AddBeffroiScenarios(options =>
            {
                options.LookEvery = TimeSpan.FromMilliseconds(50);
                options.Lease = TimeSpan.FromSeconds(1);
                options.Threads = 1;
            });
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }

    public Task Kill(InProcessSiloHandle silo) => _cluster.KillSiloAsync(silo);

    public async Task StartAnother() => await _cluster.StartAdditionalSiloAsync();

    /// <summary>Waits until the run is so.</summary>
    public async Task<ScenarioReport> Until(string run, Func<ScenarioReport, bool> holds)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var report = await Scenarios.Read(run).WaitAsync(patience.Token);
            if (report is null || holds(report) || report.State == ScenarioRunState.Failed)
            {
                return report!;
            }

            await Task.Delay(10, patience.Token);
        }
    }

    public ValueTask DisposeAsync() => _cluster.DisposeAsync();
}
