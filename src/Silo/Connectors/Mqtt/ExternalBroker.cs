using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Beffroi.Connectivity;
using Beffroi.Connectors.Commands;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Mqtt;

/// <summary>Holds the lanes of a broker outside that belong to this silo, and lets go those that have come to belong to another.</summary>
public sealed partial class ExternalBroker(
    IOptions<MqttOptions> options, MqttMessages messages, ILaneOwner owner, TimeProvider time, ILogger<ExternalBroker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<int, HeldLane> _held = [];
    private readonly Meter _meter = new("Beffroi");

    /// <summary>Lanes that this silo has open; null when there is no broker outside.</summary>
    public int? Connected { get; private set; }

    /// <summary>Lanes that this silo should have open.</summary>
    public int Wanted { get; private set; }

    /// <summary>How each lane of this silo is.</summary>
    public SourceHealth[] Sources() => [.. _held.Values.Select(held => held.Lane.Health)];

    public override void Dispose()
    {
        _meter.Dispose();
        base.Dispose();
    }

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (options.Value.External.Uri is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "mqtt" or "mqtts"))
        {
            throw new ConnectorStartException($"'{address}' is not the address of a broker: write mqtt://host:1883 or mqtts://host:8883.");
        }

        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var external = options.Value.External;
        if (external.Uri is null)
        {
            return;
        }

        _meter.CreateObservableGauge("beffroi.mqtt.lanes.wanted", () => Wanted, "{lane}", "Lanes of the broker outside that this silo should hold");
        _meter.CreateObservableGauge("beffroi.mqtt.lanes.connected", () => Connected ?? 0, "{lane}", "Lanes of the broker outside that this silo has open");
        var lanes = external.Protocol == 5 ? external.Lanes : 1;
        while (!stoppingToken.IsCancellationRequested)
        {
            for (var lane = 0; lane < lanes; lane++)
            {
                await Keep(lane, owner.Owns(lane), external);
            }

            (Wanted, Connected) = (_held.Count, _held.Values.Count(held => held.Lane.Connected));
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(_held.Values.Select(held => held.Release()));
    }

    private async Task Keep(int index, bool mine, ExternalBrokerOptions external)
    {
        if (mine && !_held.ContainsKey(index))
        {
            var lane = new BrokerLane(index, external, Filters(options.Value), messages, time, log);
            _held[index] = HeldLane.Start(lane);
        }
        else if (!mine && _held.TryRemove(index, out var held))
        {
            LogReleased(index);
            await held.Release();
        }
    }

    private static IReadOnlyList<string> Filters(MqttOptions options) =>
    [
        ReadingTopic.PlainFilter,
        CommandTopic.AckFilter,
        .. options.ChirpStack ? [ReadingTopic.ChirpStackFilter, .. ReadingTopic.GatewayFilters] : Array.Empty<string>(),
        .. options.TheThingsStack ? [ReadingTopic.TheThingsStackFilter, CommandTopic.TheThingsStackFilter, .. ReadingTopic.TheThingsStackOthers] : Array.Empty<string>(),
    ];

    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane} goes to another silo")]
    private partial void LogReleased(int lane);

    private sealed record HeldLane(BrokerLane Lane, CancellationTokenSource Stop, Task Running)
    {
        public static HeldLane Start(BrokerLane lane)
        {
            var stop = new CancellationTokenSource();
            return new(lane, stop, lane.Run(stop.Token));
        }

        public async Task Release()
        {
            await Stop.CancelAsync();
            await Running;
            Stop.Dispose();
        }
    }
}
