using Beffroi.Compliance.Journal;
using Beffroi.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Beffroi.Storage;

/// <summary>Opens stores the way the host does.</summary>
internal static class StorageSite
{
    public static async Task<Stores> Open(StorageOptions options)
    {
        var host = new ServiceCollection().AddBeffroiStorage(options).BuildServiceProvider();
        try
        {
            var journal = host.GetRequiredService<IJournalStore>();
            var facts = await journal.Open(CancellationToken.None);
            return new(journal, host.GetRequiredService<IRegisterStore>(), host.GetRequiredService<ISegmentStore>(), host.GetRequiredService<IKeyframeStore>(), host.GetRequiredService<IScenarioStore>(), host.GetRequiredService<IMergeStore>(),
                host.GetRequiredService<ICorrectionStore>(), host.GetRequiredService<IDocumentStore>(), host.GetRequiredService<IFiringStore>(), host.GetRequiredService<IOrderStore>(), host.GetRequiredService<IShiftLogStore>(), host.GetRequiredService<IWorkStore>(), host.GetRequiredService<IIncidentStore>(), facts, host);
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }
}
