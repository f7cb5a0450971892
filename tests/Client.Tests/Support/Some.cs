using Beffroi.Feed;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Things a test needs some of.</summary>
internal static class Some
{
    public static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 11, 14, 21, 40, 0, TimeSpan.Zero));
    private static int ordinal;

    /// <summary>One no other test has.</summary>
    public static int Ordinal() => Interlocked.Increment(ref ordinal);

    public static AssetId Luminaire(string key) => AssetId.Of("luminaire", key);

    public static LiveEntry Entry(int ordinal, Knowledge knowledge = Knowledge.Fresh, Priority worst = Priority.None, float main = 42, Instant? freshUntil = null, bool retired = false) =>
        new(ordinal, 1, Mark.Of(2, knowledge, worst, retired), main, freshUntil ?? Instant.Never);

    public static AssetView View(InventoryEntry entry, Priority worst = Priority.None) => new()
    {
        Asset = entry.Asset,
        Ordinal = entry.Ordinal,
        Description = entry.Description,
        Version = 12,
        CommittedVersion = 12,
        AsOf = Now,
        Knowledge = Knowledge.Fresh,
        WorstAlarm = worst,
        LastSeen = Now,
        Properties =
        [
            new("power", Value.Of(31.5), Quality.Measured, Now, Now, Now + TimeSpan.FromMinutes(30), false),
            new("mode", Value.Of("on"), Quality.Stale, Now, Now, null, false),
            new("lit", Value.None, Quality.Unknown, null, null, null, false),
        ],
        Conditions = worst == Priority.None ? [] : [new("lamp-out", worst, Now)],
        Dependants = 0,
        Retired = false,
    };
}
