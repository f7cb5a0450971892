using System.Net;
using Beffroi.Benchmarks.Load;
using Beffroi.Benchmarks.Silos;
using MQTTnet.Server;

namespace Beffroi.Benchmarks.Limits;

/// <summary>The embedded broker's library alone: takes each message and acknowledges it at once, under the same publishers.</summary>
internal static class BrokerLimit
{
    public static async Task<Limit> Measure(int connections, int assets, int seconds, CancellationToken cancellation)
    {
        var port = BenchSilo.FreePort();
        var options = new MqttServerOptionsBuilder().WithDefaultEndpoint().WithDefaultEndpointPort(port).WithDefaultEndpointBoundIPAddress(IPAddress.Loopback).WithDefaultEndpointBoundIPV6Address(IPAddress.None).Build();
        options.DefaultEndpointOptions.NoDelay = true;
        using var server = new MqttServerFactory().CreateMqttServer(options);
        server.InterceptingPublishAsync += publish =>
        {
            publish.ProcessPublish = false;
            return Task.CompletedTask;
        };
        await server.StartAsync();
        double rate;
        using (var crowd = new Crowd(new(port, connections, assets, Math.Max(1, 2_000 / connections), 0)))
        {
            rate = await Stretch.Measure(crowd, 2, seconds, cancellation);
            await server.StopAsync();
            return new($"MQTT broker alone, {connections:N0} connections", rate, "messages", crowd.Acknowledged.Latencies);
        }
    }
}
