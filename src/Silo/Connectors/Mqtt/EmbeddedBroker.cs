using System.Buffers;
using System.Collections;
using System.Net;
using System.Net.Sockets;
using Beffroi.Connectivity;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using MQTTnet.Packets;
using MQTTnet.Protocol;
using MQTTnet.Server;

namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// The broker inside the silo. A publish of readings starts its call at once and is acknowledged when the call returns, which is after the commit;
/// reading goes on meanwhile. Other topics are routed as by any broker.
/// </summary>
public sealed partial class EmbeddedBroker(
    IOptions<MqttOptions> options, MqttMessages messages, BrokerRefusals refusals, TimeProvider time, ILogger<EmbeddedBroker> log) : IHostedService, IDisposable
{
    private const string PublisherKey = "beffroi.publisher";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly MqttOptions _options = options.Value;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Doorstep _door = new(options.Value.Limits.Waiting, options.Value.MaximumConnections);
    private readonly BrokerGuard _guard = new(options.Value.Limits, refusals);
    private MqttServer? _server;
    private GuardedEndpoint? _endpoint;

    /// <summary>Where it listens, once started; null when it is switched off.</summary>
    public IPEndPoint? Endpoint { get; private set; }

    public int Connections => _door.Inside;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!_options.Embedded)
        {
            return;
        }

        var endpoint = new IPEndPoint(IPAddress.Parse(_options.Host), _options.Port == 0 ? FreePort(_options.Host) : _options.Port);
        _endpoint = new(endpoint, _options.Limits, _door, refusals, time);
        var server = new MqttServerFactory().CreateMqttServer(ServerOptions(), [_endpoint]);
        server.ValidatingConnectionAsync += Validate;
        _guard.Watch(server);
        server.InterceptingInboundPacketAsync += Inbound;
        server.InterceptingPublishAsync += Publish;
        server.InterceptingOutboundPacketAsync += Outbound;
        try
        {
            await server.StartAsync();
        }
        catch (SocketException fault)
        {
            throw new ConnectorStartException(fault.SocketErrorCode == SocketError.AddressAlreadyInUse
                ? $"Port {endpoint.Port} is in use: another MQTT broker may be running. Choose another with --mqtt-port, or switch the embedded broker off."
                : $"The MQTT broker cannot listen on {endpoint}: {fault.Message}", fault);
        }

        (_server, Endpoint) = (server, endpoint);
        LogListening(endpoint);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_server is not { } server)
        {
            return;
        }

        server.AcceptNewConnections = false;
        await messages.Settle(Patience, cancellationToken);
        await _stopping.CancelAsync();
        await server.StopAsync();
    }

    public void Dispose()
    {
        _server?.Dispose();
        _stopping.Dispose();
    }

    private MqttServerOptions ServerOptions() => new MqttServerOptionsBuilder()
        .WithoutDefaultEndpoint()
        .WithMaxPendingMessagesPerClient(_options.Limits.Queued)
        .Build();

    private static int FreePort(string host)
    {
        using var probe = new TcpListener(IPAddress.Parse(host), 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private Task Validate(ValidatingConnectionEventArgs connection)
    {
        if (!MqttCredentials.Admit(_options, connection.UserName, connection.Password))
        {
            connection.ReasonCode = MqttConnectReasonCode.BadUserNameOrPassword;
            return Task.CompletedTask;
        }

        if (!_guard.IsNamed(connection))
        {
            return Task.CompletedTask;
        }

        NamelessClient.Name(connection);
        if (!_endpoint!.Admit(connection.ChannelAdapter, connection.ClientId ?? ""))
        {
            connection.ReasonCode = MqttConnectReasonCode.ServerBusy;
            connection.ReasonString = $"{_options.MaximumConnections} connections are open.";
            refusals.Count("too-many-connections");
        }

        return Task.CompletedTask;
    }

    private Task Inbound(InterceptingPacketEventArgs packet)
    {
        var publisher = PublisherOf(packet.SessionItems);
        if (packet.Packet is MqttPublishPacket publish)
        {
            publisher.Current = publish.PacketIdentifier;
        }

        // Whoever sends more is read more slowly: what waits, waits in its own socket.
        if (publisher.Pace.Come(time.GetElapsedTime(0)) is var wait && wait <= TimeSpan.Zero)
        {
            return Task.CompletedTask;
        }

        refusals.Count("slowed");
        return Task.Delay(wait, time, packet.CancellationToken);
    }

    private async Task Publish(InterceptingPublishEventArgs publish)
    {
        var message = publish.ApplicationMessage;
        if (!messages.Claims(message.Topic))
        {
            _guard.Retain(publish);
            return;
        }

        var publisher = PublisherOf(publish.SessionItems);
        publish.ProcessPublish = messages.Routes(message.Topic);
        _guard.Retain(publish);
        await publisher.Enter(publish.CancellationToken);
        await messages.Room(publish.CancellationToken);
        var commit = messages.Take(message.Topic, message.Payload.ToArray(), Instant.From(time.GetUtcNow()), _stopping.Token);
        if (message.QualityOfServiceLevel == MqttQualityOfServiceLevel.AtMostOnce)
        {
            publisher.Follow(commit);
        }
        else
        {
            publisher.Hold(commit);
        }
    }

    private Task Outbound(InterceptingPacketEventArgs packet)
    {
        var identifier = packet.Packet switch
        {
            MqttPubAckPacket acknowledgement => acknowledgement.PacketIdentifier,
            MqttPubRecPacket received => received.PacketIdentifier,
            _ => (ushort)0,
        };
        return identifier != 0 && PublisherOf(packet.SessionItems).Held(identifier) is { } commit ? Release(packet, commit) : Task.CompletedTask;
    }

    private static async Task Release(InterceptingPacketEventArgs packet, Task<bool> commit) => packet.ProcessPacket = await commit;

    // Made by the first packet that needs it: a client may publish before the broker has told that it is connected.
    private Publisher PublisherOf(IDictionary session)
    {
        lock (session)
        {
            if (session[PublisherKey] is not Publisher publisher)
            {
                session[PublisherKey] = publisher = new(_options.MaximumOutstanding, _options.Limits.PacketsPerSecond);
            }

            return publisher;
        }
    }
}
