using Beffroi.Alarms;
using Beffroi.Control.Outlets;
using Beffroi.Documents;
using Beffroi.Explain;
using Beffroi.Geography;
using Beffroi.History;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Journal.Hosting;
using Beffroi.Past;
using Beffroi.Programmes;
using Beffroi.Support;
using Beffroi.Rules;
using Beffroi.Tests.Control;
using Beffroi.Twin;
using Beffroi.Work;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core.Internal;
using Orleans.TestingHost;

namespace Beffroi.Rollups;

/// <summary>One silo with everything from the asset to its totals and its history, over a database in memory.</summary>
public sealed class Borough : IAsyncLifetime
{
    private readonly MemoryDatabase _database = new(shardCount: 4, singleProcess: true);
    private InProcessTestCluster _cluster = null!;

    internal FakeDeviceOutlet Devices { get; } = new();

    internal static Instant Now => Instant.From(TimeProvider.System.GetUtcNow());

    internal IServiceProvider Services => _cluster.Silos[0].ServiceProvider;

    internal IGrainFactory Grains => _cluster.Client;

    internal IRollups Rollups => Grains.GetGrain<IRollups>(0);

    internal IHistory History => Grains.GetGrain<IHistory>(0);

    internal IInventory Inventory => Grains.GetGrain<IInventory>(0);

    internal IAlarms Alarms => Grains.GetGrain<IAlarms>(0);

    internal ITerritory Territory => Grains.GetGrain<ITerritory>(ITerritory.Key);

    internal IRegisterStore Register => new MemoryRegisterStore(_database);

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IJournalStore>(new MemoryJournalStore(_database));
            silo.Services.AddSingleton<IRegisterStore>(new MemoryRegisterStore(_database));
            silo.Services.AddSingleton<ISegmentStore>(new MemorySegmentStore(_database));
            silo.Services.AddSingleton<IKeyframeStore>(new MemoryKeyframeStore());
            silo.Services.AddSingleton<IMergeStore>(new MemoryMergeStore(_database));
            silo.Services.AddSingleton<ICorrectionStore>(new MemoryCorrectionStore(_database));
            silo.Services.AddSingleton<IDocumentStore>(new MemoryDocumentStore(_database));
            silo.Services.AddSingleton<IFiringStore>(new MemoryFiringStore(_database));
            silo.Services.AddSingleton<IOrderStore>(new MemoryOrderStore(_database));
            silo.Services.AddSingleton<IDeviceOutlet>(Devices);

            silo.Services.AddSingleton<IShiftLogStore>(new MemoryShiftLogStore(_database));
            silo.Services.AddSingleton<IWorkStore>(new MemoryWorkStore(_database));
            silo.Services.AddBeffroiTwin(new());
            silo.AddBeffroiJournal().AddBeffroiRollups().AddBeffroiHistory().AddBeffroiExplanations().AddBeffroiPast().AddBeffroiDocuments().AddBeffroiProgrammes().AddBeffroiRules(rules => rules.SampleEvery = TimeSpan.FromSeconds(2)).AddBeffroiWork(work => work.LookEvery = TimeSpan.FromMilliseconds(300));
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync() => await _cluster.DisposeAsync();

    internal static AssetId Lamp(string key) => AssetId.Of("luminaire", key);

    internal async Task Light(string key, string? district, string? authority, double power)
    {
        var asset = Grains.Asset(Lamp(key));
        Assert.False((await asset.Describe(new() { District = district, Authority = authority }, new("test"))).IsRefused);
        await Observe(key, power, Now);
    }

    /// <summary>The asset's next call finds it loaded again from what is committed.</summary>
    internal async Task Unload(AssetId asset)
    {
        await Grains.Asset(asset).Cast<IGrainManagementExtension>().DeactivateOnIdle();
        await Task.Delay(200);
    }

    internal Task Observe(string key, double power, Instant at) => Observe(key, "power", power, at);

    internal async Task Observe(string key, string property, double value, Instant? at = null)
    {
        var outcome = Assert.Single(await Grains.Asset(Lamp(key)).Observe([new() { Source = "test", At = at ?? Now, Measurements = [new(property, Value.Of(value))] }]));
        Assert.Empty(outcome.Rejections);
    }
}
