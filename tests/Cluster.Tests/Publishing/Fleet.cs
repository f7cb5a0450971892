using Beffroi.Cluster.Sites;

namespace Beffroi.Cluster.Publishing;

/// <summary>All devices of the town behind their gateways, some hundred readings a second.</summary>
internal sealed class Fleet
{
    private const int Gateways = 12;
    private static readonly TimeSpan MqttInterval = TimeSpan.FromMilliseconds(35);
    private static readonly TimeSpan HttpInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan DrainPatience = TimeSpan.FromSeconds(90);

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _giveUp = new();
    private readonly Task _running;
    private readonly Ledger _ledger;
    private readonly Findings _findings;
    private volatile int _slowness = 1;

    private Fleet(Site site, Ledger ledger, long boot, int seed)
    {
        (_ledger, _findings) = (ledger, site.Findings);
        var byMqtt = Town.Assets.Where(asset => asset.Manner != Manner.Keyed).Select(asset => new Device(asset, boot, ledger)).ToArray();
        var byHttp = Town.Assets.Where(asset => asset.Manner == Manner.Keyed).Select(asset => new Device(asset, boot, ledger)).ToArray();
        var gateways = Enumerable.Range(0, Gateways).Select(i => new Gateway(
            $"gateway-{i}", [.. byMqtt.Where((_, device) => device % Gateways == i)], site.BrokerPorts, () => MqttInterval * _slowness, seed + i, ledger));
        var senders = byHttp.Select((device, i) => new HttpSender(device, site, () => HttpInterval * _slowness, seed + i, ledger));
        _running = Task.WhenAll([
            .. gateways.Select(gateway => Task.Run(() => gateway.Run(_stop.Token, _giveUp.Token))),
            .. senders.Select(sender => Task.Run(() => sender.Run(_stop.Token, _giveUp.Token))),
        ]);
    }

    /// <param name="boot">The session that numbers begin again in.</param>
    public static Fleet Start(Site site, Ledger ledger, long boot, int seed) => new(site, ledger, boot, seed);

    /// <summary>From now on it sends a fraction: what comes back needs the processors that publishing takes.</summary>
    public void Slow() => _slowness = 4;

    /// <summary>No new readings, and an acknowledgement for each that left; what is still without one after a while is a finding.</summary>
    public async Task Drain()
    {
        await _stop.CancelAsync();
        if (await Task.WhenAny(_running, Task.Delay(DrainPatience)) != _running)
        {
            var left = _ledger.Open.Where(reading => !_ledger.IsAcknowledged(reading)).ToList();
            _findings.Add($"{left.Count} readings were not acknowledged within {DrainPatience} after the faults, such as {left.FirstOrDefault()?.Asset.Id} of {left.FirstOrDefault()?.At}.");
            await _giveUp.CancelAsync();
        }

        await _running;
    }
}
