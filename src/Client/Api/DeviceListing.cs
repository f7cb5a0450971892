using System.Text;

using Beffroi.Inventory;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Lists devices from the register, and asks those of a page how they are.</summary>
internal static class DeviceListing
{
    private const int Scanned = 10_000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static async Task<Page<DeviceRow>> Page(IGrainFactory grains, Func<InventoryEntry, bool> wanted, AssetId? after, int limit)
    {
        var (page, matched) = (new List<InventoryEntry>(limit + 1), 0);
        await foreach (var device in All(grains))
        {
            if (wanted(device))
            {
                matched++;
                if (page.Count <= limit && (after is not { } start || string.CompareOrdinal(device.Asset.Key, start.Key) > 0))
                {
                    page.Add(device);
                }
            }
        }

        var next = page.Count > limit ? page[limit - 1].Asset.ToString() : null;
        return new(await Task.WhenAll(page.Take(limit).Select(device => Row(grains, device))), next, matched);
    }

    public static async Task<DeviceRow> Row(IGrainFactory grains, InventoryEntry device)
    {
        var asset = DeviceFacts.Text(device, "serves") is { } serves && AssetId.TryParse(serves, null, out var id) ? await grains.GetGrain<IInventory>(0).Get(id) : null;
        return DeviceRow.Of(device, asset, await View(grains, device.Asset));
    }

    /// <summary>Every device as a table with semicolons, as spreadsheets here read them: what a file of devices may hold, without its keys.</summary>
    public static async Task<byte[]> Table(IGrainFactory grains)
    {
        var table = new StringBuilder("\ufeffdevEui;asset;tenant;deviceProfile;network;joinEui;keyFingerprint;state\r\n");
        await foreach (var device in All(grains))
        {
            var serves = DeviceFacts.Text(device, "serves");
            var asset = serves is not null && AssetId.TryParse(serves, null, out var id) ? await grains.GetGrain<IInventory>(0).Get(id) : null;
            table.AppendJoin(';', new[]
            {
                device.Asset.Key, serves, device.Description.Links?.GetValueOrDefault("tenant")?.ToString(), asset is null ? null : DeviceFacts.Text(asset, "deviceProfile"),
                DeviceFacts.Text(device, "network"), DeviceFacts.Text(device, "joinEui"), DeviceFacts.Text(device, "keyFingerprint"), DeviceFacts.State(device),
            }.Select(Cell)).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(table.ToString());
    }

    private static async IAsyncEnumerable<InventoryEntry> All(IGrainFactory grains)
    {
        var inventory = grains.GetGrain<IInventory>(0);
        AssetId? after = null;
        InventoryEntry[] page;
        do
        {
            page = await inventory.Find(new() { Kind = "lorawan-device", After = after, Limit = Scanned });
            foreach (var device in page)
            {
                yield return device;
            }

            after = page.Length > 0 ? page[^1].Asset : null;
        }
        while (page.Length == Scanned);
    }

    private static async Task<AssetView?> View(IGrainFactory grains, AssetId device)
    {
        try
        {
            return await grains.Asset(device).View().WaitAsync(Patience);
        }
        catch (Exception exception) when (RefusalOfException.Of(exception) is not null || exception is OrleansException)
        {
            return null;
        }
    }

    // Nothing that a spreadsheet would run.
    private static string Cell(string? text)
    {
        var safe = text is { Length: > 0 } && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text ?? "";
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
