using Beffroi.Clustering;
using Beffroi.Connectors.Mqtt;
using Beffroi.Demonstration;
using Beffroi.Emulator.Radio;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using MQTTnet;

namespace Beffroi.Emulator;

/// <summary>Plays the devices of the demonstration territory once it is in the twin: a client of the broker like any other, which the twin does not know from a city.</summary>
public sealed partial class EmulatorService(
    DemonstrationSeeding seeding, ClusterDuties duties, Catalogue catalogue, EmbeddedBroker embedded, IOptions<EmulatorOptions> options, IOptions<DemonstrationOptions> demonstration,
    IOptions<MqttOptions> mqtt, TimeProvider time, ILogger<EmulatorService> log) : BackgroundService
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(100);

    private readonly EmulatorOptions _options = options.Value;

    /// <summary>Messages the broker has acknowledged.</summary>
    public long Published => Interlocked.Read(ref _published);

    private long _published;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (_options.Enabled && await seeding.Seeded.WaitAsync(stoppingToken) is { } territory && Target() is { } target)
            {
                await duties.Hold(DemonstrationSeeding.Duty, held => Play(territory.Assets, target, held), stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            LogStopped(Published);
        }
    }

    /// <summary>Lets the assets' devices speak until it is stopped.</summary>
    public async Task Play(IReadOnlyList<DemonstrationAsset> assets, MqttClientOptions target, CancellationToken cancellation)
    {
        var seed = (ulong)demonstration.Value.Seed;
        Device[] devices = [.. assets.Select(a => new Device(catalogue.Kind(a.Id.Kind), a, seed, _options.Faults))];
        var clock = EmulatedClock.Start(Now(), _options);
        var voices = Voices.Of(assets, devices, catalogue, seed, _options.Faults);
        var schedule = new Schedule(voices, clock.At(Now()));
        await using var connection = new EmulatorConnection(target, time, log);
        using var window = new SemaphoreSlim(_options.Outstanding);
        var obedience = new Obedience(devices, connection, () => clock.At(Now()));
        await connection.Listen(Obedience.Filter, (topic, payload) => obedience.Hear(topic, payload, cancellation), cancellation);
        LogPlaying(voices.Count, _options.Speed);
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var past = Remember(assets, devices, connection, leaving.Token);
        try
        {
            await Speak(voices, schedule, clock, connection, window, cancellation);
        }
        finally
        {
            await leaving.CancelAsync();
            await past;
        }
    }

    private async Task Speak(IReadOnlyCollection<IVoice> voices, Schedule schedule, EmulatedClock clock, EmulatorConnection connection, SemaphoreSlim window, CancellationToken cancellation)
    {

        // A run of its own begins when it goes back in time: its numbers must not meet those of runs before it.
        var boot = _options.Speed > 1 ? clock.Began.Microseconds / 1_000_000 : 1;
        var firstRound = clock.Began + _options.FirstRound;
        var gentle = Math.Max(1, voices.Count / _options.FirstRound.TotalSeconds);
        while (true)
        {
            var pace = _options.Speed <= 1 && Now() < firstRound ? Math.Min(gentle, _options.MostPerSecond) : _options.MostPerSecond;
            var turns = Math.Max(1, (int)(pace * Breath.TotalSeconds));
            var now = clock.At(Now());
            for (; turns > 0 && schedule.Next(now) is { } turn; turns--)
            {
                var messages = turn.Voice.Speak(turn.Beat, boot);
                if (messages.Count > 0)
                {
                    await window.WaitAsync(cancellation);
                    _ = Send(connection, window, messages, cancellation);
                }
            }

            await Task.Delay(Breath, time, cancellation);
        }
    }

    // Not awaited: the window bounds how many are under way, and a message that fails is sent again inside.
    private async Task Send(EmulatorConnection connection, SemaphoreSlim window, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellation)
    {
        foreach (var message in messages)
        {
            try
            {
                await connection.Publish(message.Topic, message.Payload, cancellation);
                Interlocked.Increment(ref _published);
            }
            catch (Exception fault) when (fault is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (Exception fault)
            {
                LogLost(message.Topic, fault);
            }
        }

        window.Release();
    }

    private MqttClientOptions? Target()
    {
        var settings = mqtt.Value;
        if (_options.Broker is null && embedded.Endpoint is { } endpoint)
        {
            var host = endpoint.Address.ToString() is "0.0.0.0" or "::" ? "127.0.0.1" : endpoint.Address.ToString();
            return EmulatorConnection.Options(host, endpoint.Port, settings.User, MqttCredentials.Password(settings.Password, settings.PasswordFile));
        }

        if ((_options.Broker ?? settings.External.Uri) is { } address && Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            var external = settings.External;
            return EmulatorConnection.Options(uri.Host, uri.Port > 0 ? uri.Port : 1883, external.User, MqttCredentials.Password(external.Password, external.PasswordFile));
        }

        LogNoBroker();
        return null;
    }

    private Instant Now() => Instant.From(time.GetUtcNow());
}
