using Beffroi.Explain;
using Beffroi.History;
using Beffroi.Journal.Health;
using Beffroi.Journal.Hosting;
using Beffroi.Rollups;
using Beffroi.Storage;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Beffroi.Journal;

/// <summary>One life of a silo: the real kernel on a real SQLite store, over a folder that outlives it.</summary>
internal sealed class TwinOnSqlite : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private TwinOnSqlite(InProcessTestCluster cluster) => _cluster = cluster;

    public IGrainFactory Grains => _cluster.Client;

    public IServiceProvider Services => _cluster.Silos[0].ServiceProvider;

    /// <param name="time">The twin's clock; Orleans' own goes on by itself.</param>
    /// <param name="more">What a test puts into the silo beside the kernel.</param>
    public static async Task<TwinOnSqlite> Start(string folder, TimeProvider? time = null, Action<ISiloBuilder>? more = null)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddBeffroiStorage(new() { DataFolder = folder, ShardCount = 8 });
            silo.Services.AddBeffroiTwin(new() { SnapshotEvery = 5 });
            if (time is not null)
            {
                silo.Services.AddSingleton(time);
                silo.Services.UseTimeProviderForBackgroundAreas(TimeProvider.System);
            }

            silo.AddBeffroiJournal().AddBeffroiRollups().AddBeffroiHistory().AddBeffroiExplanations();
            more?.Invoke(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster);
    }

    public Task<JournalHealth> Health() => Grains.GetGrain<IJournalHealth>(0).Read();

    /// <summary>Waits until everything is loaded and awake.</summary>
    public async Task<JournalHealth> Ready()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var health = await Health();
            if (health is { Condition: JournalCondition.Well, Asleep: 0 })
            {
                return health;
            }

            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(10);
        }
    }

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Waits until it is so, doing that meanwhile.</summary>
    public async Task Eventually(Func<bool> holds, Action meanwhile)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            meanwhile();
            await Task.Delay(2);
        }
    }

    public JournalEngine Engine => Services.GetRequiredService<SiloJournal>().Engine!;

    /// <summary>Ends by its own will: everything is saved.</summary>
    public Task Stop() => _cluster.StopSiloAsync(_cluster.Silos[0]);

    /// <summary>Ends without a chance to save.</summary>
    public Task Kill() => _cluster.KillSiloAsync(_cluster.Silos[0]);

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();
}
