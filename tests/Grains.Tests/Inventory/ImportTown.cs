using Beffroi.Geography;
using Beffroi.Inventory.Run;
using Beffroi.Journal;
using Beffroi.Journal.Hosting;
using Beffroi.Rollups;
using Beffroi.Support;
using Beffroi.Twin;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.TestingHost;
using Xunit;

namespace Beffroi.Inventory;

/// <summary>One silo with the real kinds, journal and territory over a database in memory, to import into.</summary>
public sealed class ImportTown : IAsyncLifetime
{
    private readonly MemoryDatabase _database = new(shardCount: 4, singleProcess: true);
    private readonly Scratch _spool = new();
    private InProcessTestCluster _cluster = null!;
    private int _imports;

    internal IGrainFactory Grains => _cluster.Client;

    internal ITerritory Territory => Grains.GetGrain<ITerritory>(ITerritory.Key);

    internal int RowsInJournal => _database.AllRows().Length;

    internal int FoldersInSpool => Directory.EnumerateFileSystemEntries(_spool.Path).Count();

    public async ValueTask InitializeAsync()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton<IJournalStore>(new MemoryJournalStore(_database));
            silo.Services.AddSingleton<IRegisterStore>(new MemoryRegisterStore(_database));
            silo.Services.AddSingleton<ISegmentStore>(new MemorySegmentStore(_database));
            silo.Services.AddBeffroiImports(options => options.Spool = _spool.Path);
            silo.Services.AddBeffroiTwin(new());

            // Doubles of other tests implement the same interfaces, and would be taken for grains.
            silo.Services.Configure<GrainTypeOptions>(options => options.Classes.RemoveWhere(type => type.Assembly == typeof(MemoryDatabase).Assembly));
            silo.AddBeffroiJournal().AddBeffroiRollups();
        });
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _spool.Dispose();
    }

    internal IInventoryImport NewImport() => Grains.GetGrain<IInventoryImport>($"import/{Interlocked.Increment(ref _imports)}");

    /// <summary>Begins, sends in pieces, runs and waits for the end.</summary>
    internal async Task<ImportReport> Import(string mapping, byte[] file, int piece = 500_000)
    {
        var import = NewImport();
        Assert.Null((await import.Begin(mapping, "file", new("test"))).Sentence);
        foreach (var bytes in file.Chunk(piece))
        {
            Assert.Null((await import.Send(bytes)).Sentence);
        }

        Assert.Null((await import.Run()).Sentence);
        return await End(import);
    }

    internal static async Task<ImportReport> End(IInventoryImport import)
    {
        while (true)
        {
            var report = await import.Report();
            if (report!.State is not (ImportState.Receiving or ImportState.Running))
            {
                return report;
            }

            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }
}
