using System.Collections.Concurrent;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;

namespace Beffroi.Cluster.Publishing;

/// <summary>
/// A client that speaks for several devices, at QoS 1, in bursts, so that a fault finds something under way: what was not acknowledged is sent again on the
/// next connection, oldest first. A broker that does not answer is left for the next one, with growing pauses. Some readings go out twice at once, as from a
/// device that did not hear the acknowledgement.
/// </summary>
internal sealed class Gateway(string name, IReadOnlyList<Device> devices, Func<int[]> ports, Func<TimeSpan> interval, int seed, Ledger ledger)
{
    private const int MostOutstanding = 40;
    private const int Burst = 12;
    private const int TwiceOneIn = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    private readonly Random _random = new(seed);
    private readonly ConcurrentDictionary<SentReading, long> _outstanding = new(ReferenceEqualityComparer.Instance);
    private long _order;
    private int _attempts;

    /// <summary>Publishes until told to stop, then until everything is acknowledged or it is given up.</summary>
    public async Task Run(CancellationToken stop, CancellationToken giveUp)
    {
        var pause = TimeSpan.FromMilliseconds(50);
        while (!giveUp.IsCancellationRequested && !(stop.IsCancellationRequested && _outstanding.IsEmpty))
        {
            try
            {
                await Connected(() => pause = TimeSpan.FromMilliseconds(50), stop, giveUp);
            }
            catch (Exception trouble) when (trouble is not OutOfMemoryException)
            {
                // Brokers come and go here: every trouble of a connection means another one.
                await Task.Delay(pause, giveUp).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }

    private async Task Connected(Action connected, CancellationToken stop, CancellationToken giveUp)
    {
        using var session = CancellationTokenSource.CreateLinkedTokenSource(giveUp);
        using var client = new MqttClientFactory().CreateMqttClient();
        client.DisconnectedAsync += _ => session.CancelAsync();
        await client.ConnectAsync(Options(), session.Token);
        connected();
        List<Task> sending = [.. _outstanding.OrderBy(pair => pair.Value).Select(pair => SendAgain(client, pair.Key, session.Token))];
        while (!session.IsCancellationRequested && !(stop.IsCancellationRequested && _outstanding.IsEmpty))
        {
            if (!stop.IsCancellationRequested && _outstanding.Count < MostOutstanding)
            {
                sending.AddRange(Enumerable.Range(0, Burst).SelectMany(_ => SendNew(client, session.Token)).ToList());
            }

            await Task.Delay(interval() * Burst, session.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            sending.RemoveAll(task => task.IsCompleted);
        }

        await Task.WhenAll(sending);
    }

    private IEnumerable<Task> SendNew(IMqttClient client, CancellationToken session)
    {
        var reading = devices[_random.Next(devices.Count)].Next(_random);
        _outstanding[reading] = _order++;
        yield return Send(client, reading, session);
        if (_random.Next(TwiceOneIn) == 0)
        {
            yield return SendAgain(client, reading, session);
        }
    }

    private Task SendAgain(IMqttClient client, SentReading reading, CancellationToken session)
    {
        ledger.SentAgain();
        return Send(client, reading, session);
    }

    private async Task Send(IMqttClient client, SentReading reading, CancellationToken session)
    {
        try
        {
            var message = new MqttApplicationMessageBuilder().WithTopic(reading.Topic).WithPayload(reading.Payload()).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce);
            var answer = await client.PublishAsync(message.Build(), session);
            if (answer.IsSuccess)
            {
                ledger.Acknowledged(reading);
                _outstanding.TryRemove(reading, out _);
            }
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            // Not acknowledged: it stays outstanding, and the next connection sends it again.
        }
    }

    private MqttClientOptions Options()
    {
        var known = ports();
        var port = known[(seed + _attempts++) % known.Length];
        return new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", port).WithClientId(name).WithCleanSession().WithTimeout(Patience)
            .WithKeepAlivePeriod(TimeSpan.FromSeconds(5)).WithProtocolVersion(seed % 2 == 0 ? MqttProtocolVersion.V500 : MqttProtocolVersion.V311).Build();
    }
}
