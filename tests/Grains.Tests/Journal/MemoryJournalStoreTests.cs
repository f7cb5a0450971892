using Beffroi.Compliance.Journal;
using Beffroi.Support;

namespace Beffroi.Journal;

/// <summary>The store these tests stand on keeps what the real ones keep.</summary>
public sealed class MemoryJournalStoreTests() : JournalStoreCompliance(new MemorySite());

internal sealed class MemorySite : IStoreSite
{
    private readonly MemoryDatabase _database = new(IStoreSite.ShardCount);

    public Task<Stores> Open()
    {
        var journal = new MemoryJournalStore(_database);
        return Task.FromResult(new Stores(journal, new MemoryRegisterStore(_database), new MemorySegmentStore(_database), new MemoryKeyframeStore(), new MemoryScenarioStore(), new MemoryMergeStore(_database),
            new MemoryCorrectionStore(_database), new MemoryDocumentStore(_database), new MemoryFiringStore(_database), new MemoryOrderStore(_database), new MemoryShiftLogStore(_database), new MemoryWorkStore(_database), new MemoryIncidentStore(_database), _database.Facts, journal));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
