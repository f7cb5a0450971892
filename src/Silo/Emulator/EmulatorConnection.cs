using System.Buffers;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Beffroi.Emulator;

/// <summary>The emulator's one MQTT session, like any device's: QoS 1, again after a lost connection, until the broker has acknowledged.</summary>
public sealed partial class EmulatorConnection(MqttClientOptions options, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    private readonly IMqttClient _client = new MqttClientFactory().CreateMqttClient();
    private readonly SemaphoreSlim _connecting = new(1);
    private string? _filter;

    /// <summary>Completes when the broker has acknowledged the message.</summary>
    public async Task Publish(string topic, byte[] payload, CancellationToken cancellation)
    {
        var message = new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();
        var wait = FirstWait;
        while (true)
        {
            try
            {
                await Connect(cancellation);
                await _client.PublishAsync(message, cancellation);
                return;
            }
            catch (Exception fault) when (fault is MqttCommunicationException or TimeoutException or InvalidOperationException or OperationCanceledException && !cancellation.IsCancellationRequested)
            {
                LogWaiting(topic, wait, fault.Message);
                await Task.Delay(wait, time, cancellation);
                wait = wait * 2 > LongestWait ? LongestWait : wait * 2;
            }
        }
    }

    /// <summary>From here on, and again after each connection, what comes on that filter is handed over: topic and payload.</summary>
    public async Task Listen(string filter, Func<string, byte[], Task> heard, CancellationToken cancellation)
    {
        _filter = filter;
        _client.ApplicationMessageReceivedAsync += message => heard(message.ApplicationMessage.Topic, message.ApplicationMessage.Payload.ToArray());
        await Connect(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await _client.DisconnectAsync();
        }
        catch (MqttCommunicationException)
        {
            // The broker may have stopped before its client.
        }

        _client.Dispose();
        _connecting.Dispose();
    }

    public static MqttClientOptions Options(string host, int port, string? user, string? password)
    {
        var options = new MqttClientOptionsBuilder().WithTcpServer(host, port).WithClientId("beffroi-emulator").WithProtocolVersion(MqttProtocolVersion.V500)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(30)).WithTimeout(TimeSpan.FromSeconds(30));
        return (user is null ? options : options.WithCredentials(user, password)).Build();
    }

    private async Task Connect(CancellationToken cancellation)
    {
        if (_client.IsConnected)
        {
            return;
        }

        await _connecting.WaitAsync(cancellation);
        try
        {
            if (!_client.IsConnected)
            {
                await _client.ConnectAsync(options, cancellation);
                if (_filter is { } filter)
                {
                    await _client.SubscribeAsync(filter, MqttQualityOfServiceLevel.AtLeastOnce, cancellation);
                }
            }
        }
        finally
        {
            _connecting.Release();
        }
    }
}
