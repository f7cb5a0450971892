using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MQTTnet.Adapter;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Formatter;
using MQTTnet.Server;

namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// Where the embedded broker listens. The server library's own listener takes any number of connections that never say who they are, and packets of any length;
/// this one puts every socket behind a <see cref="GuardedChannel"/> and every connection on the <see cref="Doorstep"/>.
/// </summary>
internal sealed class GuardedEndpoint(IPEndPoint endpoint, MqttLimits limits, Doorstep door, BrokerRefusals refusals, TimeProvider time) : IMqttServerAdapter
{
    private const int Backlog = 1_000;
    private static readonly TimeSpan AcceptPause = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<IMqttChannelAdapter, Arrival> _arrivals = new();
    private readonly ConcurrentDictionary<string, Arrival> _named = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _largePackets = new(limits.LargePackets);
    private readonly CancellationTokenSource _stopping = new();
    private Socket? _listener;

    public Func<IMqttChannelAdapter, Task>? ClientHandler { get; set; }

    public Task StartAsync(MqttServerOptions options, IMqttNetLogger logger)
    {
        _listener = new(endpoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        _listener.Bind(endpoint);
        _listener.Listen(Backlog);
        _ = Accept(_listener, options, logger);
        return Task.CompletedTask;
    }

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        _listener?.Dispose();
        foreach (var arrival in _arrivals.Values)
        {
            arrival.Channel.Dispose();
        }
    }

    /// <summary>False when all places are taken. One of the same name that does not read what it is sent is closed: the library would wait for it while nobody can connect.</summary>
    public bool Admit(IMqttChannelAdapter adapter, string name)
    {
        if (!_arrivals.TryGetValue(adapter, out var arrival) || !door.Admit(arrival.Visit))
        {
            return false;
        }

        if (_named.TryGetValue(name, out var before) && before != arrival && before.Channel.IsWriting)
        {
            before.Channel.Dispose();
        }

        _named[arrival.Name = name] = arrival;
        return true;
    }

    /// <summary>Closes the connection of that name, if there is one.</summary>
    public void Close(string name)
    {
        if (_named.TryGetValue(name, out var arrival))
        {
            arrival.Channel.Dispose();
        }
    }

    public void Dispose()
    {
        _stopping.Cancel();
        _listener?.Dispose();
        _stopping.Dispose();
    }

    private async Task Accept(Socket listener, MqttServerOptions options, IMqttNetLogger logger)
    {
        var stop = _stopping.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                var socket = await listener.AcceptAsync(stop);
                _ = Task.Run(() => Handle(socket, options, logger), CancellationToken.None);
            }
            catch (SocketException)
            {
                // Out of descriptors, or gone before it was accepted.
                await Task.Delay(AcceptPause, time, CancellationToken.None);
            }
            catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Handle(Socket socket, MqttServerOptions options, IMqttNetLogger logger)
    {
        try
        {
            socket.NoDelay = true;
            using var channel = new GuardedChannel(socket, limits, _largePackets, refusals, time);
            using var adapter = new MqttChannelAdapter(channel, new(new MqttBufferWriter(options.WriterBufferSize, options.WriterBufferSizeMax)), logger);
            var (visit, away) = door.Come(channel);
            if (away is not null)
            {
                refusals.Count("too-many-waiting");
                away.Connection.Dispose();
            }

            var arrival = _arrivals[adapter] = new(channel, visit);
            try
            {
                await (ClientHandler?.Invoke(adapter) ?? Task.CompletedTask);
            }
            finally
            {
                _arrivals.TryRemove(adapter, out _);
                _ = arrival.Name is { } name && _named.TryRemove(KeyValuePair.Create(name, arrival));
                door.Leave(visit);
            }
        }
        catch (Exception fault) when (fault is SocketException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // It left before it was looked at.
            socket.Dispose();
        }
        catch (Exception)
        {
            refusals.Count("failed");
            socket.Dispose();
        }
    }

    private sealed class Arrival(GuardedChannel channel, Doorstep.Visit visit)
    {
        public GuardedChannel Channel { get; } = channel;

        public Doorstep.Visit Visit { get; } = visit;

        public string? Name { get; set; }
    }
}
