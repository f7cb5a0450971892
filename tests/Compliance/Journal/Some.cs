using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Compliance.Journal;

/// <summary>Things to keep.</summary>
public static class Some
{
    public static readonly Instant Noon = Instant.From(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public static readonly Instant NextDay = Noon + TimeSpan.FromDays(1);

    public static AssetId Lamp(int number) => AssetId.Of("luminaire", $"L-{number:0000}");

    public static byte[] Bytes(long content) => BitConverter.GetBytes(content);

    /// <summary>An asset of that shard.</summary>
    public static AssetId LampOf(int shard, int shardCount) =>
        Enumerable.Range(1, 10_000).Select(Lamp).First(lamp => Shards.Of(lamp, shardCount) == shard);

    public static OutboxRow Effect(ChangeRow cause, AssetId target, int index = 0) =>
        new(cause.Shard, cause.Asset, cause.Version, index, target, cause.At + TimeSpan.FromHours(1), Bytes(index));

    public static OutboxKey KeyOf(OutboxRow row) => new(row.Shard, row.Source, row.Version, row.Index);

    public static InventoryEntry Entry(AssetId asset, int ordinal, long version = 1, Description? description = null, string department = "lighting") => new()
    {
        Asset = asset, Ordinal = ordinal, Version = version, Department = department, Description = description ?? new Description { Name = $"Lamp {ordinal}" },
    };
}
