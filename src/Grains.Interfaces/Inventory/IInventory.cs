using Beffroi.Twin;

namespace Beffroi.Inventory;

/// <summary>Asks the inventory register. Any silo answers.</summary>
[Alias("Beffroi.IInventory")]
public interface IInventory : IGrainWithIntegerKey
{
    /// <summary>Rows by id (by revision when the filter asks for what changed), not retired unless it does.</summary>
    [Alias("Find")]
    Task<InventoryEntry[]> Find(InventoryFilter filter);

    [Alias("Get")]
    Task<InventoryEntry?> Get(AssetId asset);

    /// <summary>The newest revision of the register.</summary>
    [Alias("Revision")]
    Task<long> Revision();
}
