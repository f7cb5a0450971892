using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Beffroi.Connectors.Mqtt;
using Beffroi.Demonstration;
using Beffroi.Twin;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MQTTnet.Server;
using Xunit;

namespace Beffroi.Emulator;

/// <summary>The emulator against a real broker on loopback.</summary>
public sealed class EmulatorServiceTest
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly DemonstrationTerritory Territory = DemonstrationTerritory.Make(new());

    private static DemonstrationAsset[] Junctions => [.. Territory.Assets.Where(a => a.Id.Kind == "junction")];

    [Fact]
    public async Task In_its_first_round_every_device_is_heard_and_nothing_is_of_the_future()
    {
        var heard = new ConcurrentDictionary<string, JsonElement>();
        using var broker = await Broker(FreePort(), (topic, payload) => heard.TryAdd(topic, payload));

        await Play(new() { FirstRound = TimeSpan.FromSeconds(2), Faults = 0 }, broker.Port, () => heard.Count == Junctions.Length);

        Assert.Equal(Junctions.Select(a => $"beffroi/v1/junction/{a.Id.Key}/readings").Order(), heard.Keys.Order());
        Assert.All(heard.Values, payload =>
        {
            Assert.InRange(payload.GetProperty("at").GetDateTimeOffset(), TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(4), TimeProvider.System.GetUtcNow());
            Assert.Equal(1, payload.GetProperty("boot").GetInt64());
        });
    }

    [Fact]
    public async Task Faster_than_real_time_it_tells_yesterday_in_order()
    {
        var numbers = new ConcurrentQueue<long>();
        var first = $"beffroi/v1/junction/{Junctions[0].Id.Key}/readings";
        using var broker = await Broker(FreePort(), (topic, payload) =>
        {
            if (topic == first)
            {
                numbers.Enqueue(payload.GetProperty("seq").GetInt64());
            }
        });

        await Play(new() { Speed = 3600, Outstanding = 8 }, broker.Port, () => numbers.Count >= 60);

        Assert.Equal(Enumerable.Range(0, 60).Select(i => numbers.First() + i), numbers.Take(60));
    }

    [Fact]
    public async Task It_waits_for_its_broker_and_finds_it_again()
    {
        var heard = new ConcurrentDictionary<string, JsonElement>();
        var port = FreePort();
        LoopbackBroker? broker = null;
        var starting = Task.Run(async () =>
        {
            await Task.Delay(TimeSpan.FromSeconds(2));
            broker = await Broker(port, (topic, payload) => heard.TryAdd(topic, payload));
        }, TestContext.Current.CancellationToken);

        await Play(new() { FirstRound = TimeSpan.FromSeconds(1), Faults = 0 }, port, () => heard.Count == Junctions.Length);
        await starting;

        broker!.Dispose();
        Assert.Equal(Junctions.Length, heard.Count);
    }

    private static async Task Play(EmulatorOptions options, int port, Func<bool> isEnough)
    {
        var territory = Options.Create(new DemonstrationOptions());
        var catalogue = Catalogue.Of(typeof(Catalogue).Assembly);
        using var service = new EmulatorService(null!, null!, catalogue, null!, Options.Create(options), territory, Options.Create(new MqttOptions()), TimeProvider.System, NullLogger<EmulatorService>.Instance);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var playing = service.Play(Junctions, EmulatorConnection.Options("127.0.0.1", port, null, null), stop.Token);
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (!isEnough() && !playing.IsCompleted && TimeProvider.System.GetUtcNow() < until)
        {
            await Task.Delay(50, stop.Token);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Assert.True(isEnough(), "The broker did not hear enough in time.");
    }

    private static async Task<LoopbackBroker> Broker(int port, Action<string, JsonElement> hear)
    {
        var options = new MqttServerOptionsBuilder().WithDefaultEndpoint().WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointBoundIPV6Address(IPAddress.None).WithDefaultEndpointPort(port).Build();
        var server = new MqttServerFactory().CreateMqttServer(options);
        server.InterceptingPublishAsync += publish =>
        {
            hear(publish.ApplicationMessage.Topic, JsonDocument.Parse(publish.ApplicationMessage.Payload).RootElement.Clone());
            return Task.CompletedTask;
        };
        await server.StartAsync();
        return new(server, port);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed record LoopbackBroker(MqttServer Server, int Port) : IDisposable
    {
        public void Dispose() => Server.Dispose();
    }
}
