using Beffroi.Journal;
using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Inventory;

/// <summary>Answers from the inventory register.</summary>
[GrainType("inventory"), StatelessWorker, Reentrant]
internal sealed class InventoryGrain(IRegisterStore register) : Grain, IInventory
{
    private const int MostRows = 10_000;

    public Task<InventoryEntry[]> Find(InventoryFilter filter) =>
        register.FindInventory(filter with { Limit = Math.Clamp(filter.Limit, 1, MostRows) }, CancellationToken.None);

    public Task<InventoryEntry?> Get(AssetId asset) => register.GetInventory(asset, CancellationToken.None);

    public Task<long> Revision() => register.InventoryRevision(CancellationToken.None);
}
