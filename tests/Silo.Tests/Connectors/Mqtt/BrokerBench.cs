using System.Text;
using Beffroi.Journal;
using Beffroi.Support;
using Beffroi.Support.Connectivity;
using Microsoft.Extensions.DependencyInjection;
using MQTTnet;
using MQTTnet.Formatter;
using MQTTnet.Protocol;
using Xunit;

namespace Beffroi.Connectors.Mqtt;

/// <summary>The embedded broker on a free loopback port, over the way in on fake assets.</summary>
internal sealed class BrokerBench : IAsyncDisposable
{
    private readonly List<IMqttClient> _clients = [];

    private BrokerBench(IntakeBench intake, EmbeddedBroker broker) => (Intake, Broker) = (intake, broker);

    public IntakeBench Intake { get; }

    public EmbeddedBroker Broker { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<BrokerBench> Start(Dictionary<string, string?>? settings = null)
    {
        var intake = new IntakeBench(
            new(settings ?? []) { ["Connectors:Mqtt:Port"] = settings?.GetValueOrDefault("Connectors:Mqtt:Port") ?? "0" },
            (services, configuration) => services.AddSingleton<IDocumentStore>(new MemoryDocumentStore(new())).AddBeffroiConnectors(configuration));
        var broker = intake.Get<EmbeddedBroker>();
        await broker.StartAsync(Cancel);
        return new(intake, broker);
    }

    public async Task<IMqttClient> Connect(string name = "device", MqttProtocolVersion version = MqttProtocolVersion.V311, string? user = null, string? password = null)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        _clients.Add(client);
        var options = new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", Broker.Endpoint!.Port).WithClientId(name).WithProtocolVersion(version);
        await client.ConnectAsync((user is null ? options : options.WithCredentials(user, password!)).Build(), Cancel);
        return client;
    }

    public static Task<MqttClientPublishResult> Publish(
        IMqttClient client, string topic, string body, MqttQualityOfServiceLevel quality = MqttQualityOfServiceLevel.AtLeastOnce) =>
        client.PublishAsync(
            new MqttApplicationMessageBuilder().WithTopic(topic).WithPayload(Encoding.UTF8.GetBytes(body)).WithQualityOfServiceLevel(quality).Build(), Cancel);

    public static async Task Until(Func<bool> condition)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (!condition())
        {
            await Task.Delay(5, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients)
        {
            client.Dispose();
        }

        await Broker.StopAsync(CancellationToken.None);
        await Intake.DisposeAsync();
    }
}
