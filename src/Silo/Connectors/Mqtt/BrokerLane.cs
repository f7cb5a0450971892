using System.Buffers;
using Beffroi.Connectivity;
using Beffroi.Twin;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Beffroi.Connectors.Mqtt;

/// <summary>
/// One session at the broker outside, under a fixed name that outlives this process. Messages are acknowledged in the order they came, each after its commit;
/// what is not acknowledged when the session breaks comes again.
/// </summary>
internal sealed partial class BrokerLane(int index, ExternalBrokerOptions options, IReadOnlyList<string> filters, MqttMessages messages, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan AnswerPatience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _places = new(options.ReceiveMaximum);
    private readonly string _name = $"{options.Name}-lane-{index}";
    private volatile SourceHealth _health = new($"{options.Name}-lane-{index}", Shown(options.Uri!), Instant.From(time.GetUtcNow()), null);

    /// <summary>Whether the session is open and subscribed.</summary>
    public bool Connected => _health.LostSince is null;

    public SourceHealth Health => _health;

    private MqttProtocolVersion Version => options.Protocol == 4 ? MqttProtocolVersion.V311 : MqttProtocolVersion.V500;

    /// <summary>Holds the session until cancelled, connecting again for ever.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        var pause = FirstPause;
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await Hold(() => pause = FirstPause, cancellation);
            }
            catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
            {
                break;
            }
            catch (Exception fault)
            {
                Lose(fault.Message);
                LogBroken(_name, pause.TotalSeconds, fault.Message);
            }
            finally
            {
                Lose(null);
            }

            await Task.Delay(pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private async Task Hold(Action connected, CancellationToken cancellation)
    {
        // Cancelled with the connection: an answer that can no longer come is not waited for.
        using var session = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var client = new MqttClientFactory().CreateMqttClient();
        var last = Task.CompletedTask;
        client.DisconnectedAsync += _ => session.CancelAsync();
        client.ApplicationMessageReceivedAsync += async message =>
        {
            message.AutoAcknowledge = false;
            await _places.WaitAsync(session.Token);
            await messages.Room(session.Token);
            last = Acknowledge(last, Take(message, cancellation), message, session.Token);
        };
        var answer = await client.ConnectAsync(ClientOptions(), cancellation);
        if (answer.ResultCode != MqttClientConnectResultCode.Success)
        {
            throw new IOException($"the broker refuses the connection: {answer.ResultCode}");
        }

        await Subscribe(client, session.Token);
        connected();
        _health = _health with { LostSince = null, Reason = null };
        LogConnected(_name, answer.IsSessionPresent);
        await Task.Delay(Timeout.Infinite, session.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await client.DisconnectAsync(new(), CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Not connected: since now, unless it was not before.</summary>
    private void Lose(string? reason) => _health = _health with { LostSince = _health.LostSince ?? Instant.From(time.GetUtcNow()), Reason = reason ?? _health.Reason };

    /// <summary>The address without what it may hold of a secret.</summary>
    private static string Shown(string uri) => new Uri(uri).GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped);

    private async Task<bool> Take(MqttApplicationMessageReceivedEventArgs message, CancellationToken cancellation)
    {
        try
        {
            var application = message.ApplicationMessage;
            return await messages.Take(application.Topic, application.Payload.ToArray(), Instant.From(time.GetUtcNow()), cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task Acknowledge(Task before, Task<bool> commit, MqttApplicationMessageReceivedEventArgs message, CancellationToken session)
    {
        await before;
        if (await commit && !session.IsCancellationRequested)
        {
            try
            {
                await message.AcknowledgeAsync(session);
            }
            catch (Exception fault)
            {
                // The connection is gone: the broker sends the message again, and it is a repeat.
                LogNotAcknowledged(_name, fault.Message);
            }
        }
    }

    private async Task Subscribe(IMqttClient client, CancellationToken cancellation)
    {
        var shared = options.Lanes > 1 && Version == MqttProtocolVersion.V500;
        var refused = await Subscribe(client, shared ? $"$share/{options.Name}/" : "", cancellation);
        if (refused == MqttClientSubscribeResultCode.SharedSubscriptionsNotSupported && index == 0)
        {
            LogNotShared(_name);
            refused = await Subscribe(client, "", cancellation);
        }

        if (refused is { } code)
        {
            throw new IOException($"the broker refuses the subscription: {code}");
        }
    }

    private async Task<MqttClientSubscribeResultCode?> Subscribe(IMqttClient client, string prefix, CancellationToken cancellation)
    {
        var builder = new MqttClientSubscribeOptionsBuilder();
        foreach (var filter in filters)
        {
            builder = builder.WithTopicFilter(prefix + filter, MqttQualityOfServiceLevel.AtLeastOnce);
        }

        var answer = await client.SubscribeAsync(builder.Build(), cancellation);
        return answer.Items.Select(item => (MqttClientSubscribeResultCode?)item.ResultCode).FirstOrDefault(code => code > MqttClientSubscribeResultCode.GrantedQoS2);
    }

    private MqttClientOptions ClientOptions()
    {
        var uri = new Uri(options.Uri!);
        var secure = uri.Scheme == "mqtts";
        var builder = new MqttClientOptionsBuilder()
            .WithTcpServer(uri.Host, uri.Port > 0 ? uri.Port : secure ? 8883 : 1883)
            .WithTimeout(AnswerPatience).WithClientId(_name).WithProtocolVersion(Version).WithCleanSession(false).WithKeepAlivePeriod(options.KeepAlive);
        builder = secure ? builder.WithTlsOptions(tls => tls.UseTls()) : builder;
        builder = options.User is { } user
            ? builder.WithCredentials(user, MqttCredentials.Password(options.Password, options.PasswordFile) ?? "")
            : builder;
        return Version == MqttProtocolVersion.V500
            ? builder.WithSessionExpiryInterval((uint)options.SessionExpiry.TotalSeconds).WithReceiveMaximum(options.ReceiveMaximum).Build()
            : builder.Build();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Lane {Lane} is connected; its session was kept: {Kept}")]
    private partial void LogConnected(string lane, bool kept);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lane {Lane} is not connected, again in {Seconds} s: {Reason}")]
    private partial void LogBroken(string lane, double seconds, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Lane {Lane} could not acknowledge: {Reason}")]
    private partial void LogNotAcknowledged(string lane, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The broker has no shared subscriptions: lane {Lane} alone reads")]
    private partial void LogNotShared(string lane);
}
