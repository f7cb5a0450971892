using Beffroi.History;
using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Reads the corrections of a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemoryCorrectionStore(MemoryDatabase database) : ICorrectionStore
{
    public async Task<CorrectionEntry[]> Read(AssetId asset, string property, Instant from, Instant to, int limit, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return [.. database.Registers.Corrections
                .Where(c => c.Asset == asset && c.Property == property && c.From < to && c.To >= from).OrderByDescending(c => c.Version).Take(limit)];
        }
    }
}
