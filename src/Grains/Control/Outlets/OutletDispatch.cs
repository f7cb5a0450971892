using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Control.Outlets;

/// <summary>Brings effects that leave the twin to their outlets; an order is asked back from its asset first, so that one that is no longer wanted is not sent.</summary>
internal sealed class OutletDispatch(IGrainFactory grains, IEnumerable<IOutlet> outlets, IEnumerable<IDeviceOutlet> devices)
{
    private static readonly Phrase NoWay = "no way leads to this device";

    private readonly Dictionary<string, IOutlet> _outlets = outlets.ToDictionary(o => o.Name);
    private readonly IDeviceOutlet[] _devices = [.. devices];

    public async Task<Outcome[]> Send(AssetId target, IncomingEffect[] effects)
    {
        var outcomes = new Outcome[effects.Length];
        for (var i = 0; i < effects.Length; i++)
        {
            outcomes[i] = OutletTarget.IsDevice(target) ? await SendOrder(effects[i]).ConfigureAwait(false)
                : _outlets.TryGetValue(target.Key, out var outlet) ? await outlet.Send(effects[i], CancellationToken.None).ConfigureAwait(false)
                : Outcome.Refused("no-outlet", $"This silo has no outlet '{target.Key}'.", "Configure it.");
        }

        return outcomes;
    }

    private async Task<Outcome> SendOrder(IncomingEffect effect)
    {
        var asset = grains.Upkeep(effect.Source);
        if (await asset.Release(effect.Content.Name).ConfigureAwait(false) is not { } order)
        {
            return Outcome.Unchanged;
        }

        var outlet = Array.Find(_devices, d => d.Takes(order));
        var progress = outlet is null
            ? new OrderProgress(order.Id, OrderState.Failed, NoWay.ToString()) { Said = NoWay }
            : await outlet.Send(order, CancellationToken.None).ConfigureAwait(false);
        await asset.Progress([progress]).ConfigureAwait(false);
        return Outcome.Taken;
    }
}
