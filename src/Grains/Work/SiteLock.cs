using Beffroi.Control;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Brings the lock of an order to its asset, and sees how far it has come: asset by asset, as each says whom it has told.</summary>
internal sealed class SiteLock(IGrainFactory grains)
{
    private const int Window = 64;
    private const int Most = 20_000;

    /// <summary>The lock as it is after it was asked for, or after it was taken off.</summary>
    public async Task<WorkLock> Bring(WorkHead head, Instant now)
    {
        var (asset, held) = (head.Subject.Asset!.Value, head.OnSite.Length > 0);
        var outcome = await grains.Upkeep(asset).Hold(new(head.Order, head.Version, held, string.Join(", ", head.OnSite), now, head.Subject.Part));
        if (outcome.IsRefused)
        {
            // It was taken out of the inventory: there is nothing left that could be commanded.
            return new(held ? LockState.Held : LockState.None, 0, 0, 0, 0);
        }

        var answers = await Walk(asset, head.Order);
        var concerned = answers.Count(a => a.Concerned);
        var holding = answers.Count(a => a.Held);
        var state = held ? holding == concerned ? LockState.Held : LockState.Asked : holding == 0 ? LockState.None : LockState.Releasing;
        return new(state, concerned, holding, answers.Count(a => a.Outstanding), answers.Count(a => a.SelfDriven));
    }

    private async Task<List<HoldAnswer>> Walk(AssetId asset, long order)
    {
        List<HoldAnswer> answers = [];
        HashSet<AssetId> seen = [asset];
        List<(AssetId Asset, AssetId? From)> next = [(asset, null)];
        while (next.Count > 0)
        {
            List<(AssetId Asset, AssetId? From)> told = [];
            foreach (var window in next.Chunk(Window))
            {
                var heard = await Task.WhenAll(window.Select(one => grains.Upkeep(one.Asset).Holding(order, one.From)));
                answers.AddRange(heard);
                told.AddRange(window.Zip(heard).SelectMany(one => one.Second.Told.Select(partner => (partner, (AssetId?)one.First.Asset))));
            }

            next = [.. told.Where(one => seen.Count < Most && seen.Add(one.Asset))];
        }

        return answers;
    }
}
