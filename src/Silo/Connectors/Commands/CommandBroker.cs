using Beffroi.Connectors.Mqtt;
using Beffroi.Control.Outlets;
using Microsoft.Extensions.Options;
using MQTTnet;
using MQTTnet.Exceptions;
using MQTTnet.Protocol;

namespace Beffroi.Connectors.Commands;

/// <summary>Publishes orders: a session at the embedded broker, one at the broker outside, or both, made when first needed.</summary>
public sealed class CommandBroker(EmbeddedBroker embedded, IOptions<MqttOptions> options, TimeProvider time) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly TimeSpan Closed = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _one = new(1);
    private readonly List<(IMqttClient Client, MqttClientOptions Options)> _sessions = [];
    private TimeSpan _closedUntil;

    /// <summary>
    /// Completes when every broker has the message; false when a broker says that nobody listens. One that is not there is a <see cref="NotYetException"/>: all that
    /// is published meanwhile waits, and does not knock at its door.
    /// </summary>
    public async Task<bool> Publish(string topic, byte[] payload, CancellationToken cancellation)
    {
        if (time.GetElapsedTime(0) < _closedUntil)
        {
            throw new NotYetException(Closed, "The broker is away.");
        }

        try
        {
            return await PublishToAll(topic, payload, cancellation);
        }
        catch (Exception fault) when (fault is MqttCommunicationException or IOException or TimeoutException or InvalidOperationException)
        {
            _closedUntil = time.GetElapsedTime(0) + Closed;
            throw new NotYetException(Closed, fault.Message);
        }
    }

    private async Task<bool> PublishToAll(string topic, byte[] payload, CancellationToken cancellation)
    {
        var message = new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(payload).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build();
        var heard = false;
        foreach (var client in await Sessions(cancellation))
        {
            var answer = await client.PublishAsync(message, cancellation);
            if (!answer.IsSuccess)
            {
                throw new IOException($"The broker refuses to publish on {topic}: {answer.ReasonCode} {answer.ReasonString}");
            }

            heard |= answer.ReasonCode != MqttClientPublishReasonCode.NoMatchingSubscribers;
        }

        return heard;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (client, _) in _sessions)
        {
            await client.DisconnectAsync(new(), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            client.Dispose();
        }

        _one.Dispose();
    }

    private async Task<IMqttClient[]> Sessions(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_sessions.Count == 0)
            {
                _sessions.AddRange(Brokers().Select(o => (new MqttClientFactory().CreateMqttClient(), o)));
            }

            foreach (var (client, session) in _sessions.Where(s => !s.Client.IsConnected))
            {
                await client.ConnectAsync(session, cancellation);
            }

            return _sessions.Count > 0 ? [.. _sessions.Select(s => s.Client)] : throw new IOException("There is no MQTT broker to give orders to.");
        }
        finally
        {
            _one.Release();
        }
    }

    private IEnumerable<MqttClientOptions> Brokers()
    {
        var settings = options.Value;
        if (embedded.Endpoint is { } endpoint)
        {
            var host = endpoint.Address.ToString() is "0.0.0.0" or "::" ? "127.0.0.1" : endpoint.Address.ToString();
            yield return Session(host, endpoint.Port, secure: false, settings.User, MqttCredentials.Password(settings.Password, settings.PasswordFile), 5);
        }

        if (settings.External is { Uri: { } address } external && Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            var secure = uri.Scheme == "mqtts";
            var port = uri.Port > 0 ? uri.Port : secure ? 8883 : 1883;
            yield return Session(uri.Host, port, secure, external.User, MqttCredentials.Password(external.Password, external.PasswordFile), external.Protocol);
        }
    }

    private static MqttClientOptions Session(string host, int port, bool secure, string? user, string? password, int protocol)
    {
        var builder = new MqttClientOptionsBuilder().WithTcpServer(host, port).WithTimeout(Patience).WithClientId($"beffroi-commands-{Environment.ProcessId}")
            .WithProtocolVersion(protocol == 4 ? MQTTnet.Formatter.MqttProtocolVersion.V311 : MQTTnet.Formatter.MqttProtocolVersion.V500);
        builder = secure ? builder.WithTlsOptions(tls => tls.UseTls()) : builder;
        return (user is null ? builder : builder.WithCredentials(user, password ?? "")).Build();
    }
}
