using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;
using MQTTnet;
using MQTTnet.Protocol;

namespace Beffroi.Benchmarks.Feed;

/// <summary>A parking space with a connection of its own, the only one of the town: its word alone changes the totals of its department.</summary>
internal sealed class Probe(BenchSilo silo, IMqttClient client) : IDisposable
{
    private const string Path = "api/v1/assets/parking-space/probe";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _boot = $"probe-{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";
    private int _ordinal;
    private int _number;

    public static async Task<Probe> Start(BenchSilo silo, CancellationToken cancellation)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", silo.MqttPort).WithClientId("probe").Build(), cancellation);
        var probe = new Probe(silo, client);
        using var put = await silo.Http.PutAsJsonAsync(Path, new { name = "probe", place = new[] { 4.36, 48.96 }, attributes = new { use = "standard" } }, cancellation);
        put.EnsureSuccessStatusCode();
        using var view = await probe.Ask(Path, cancellation);
        probe._ordinal = view.RootElement.GetProperty("ordinal").GetInt32();
        return probe;
    }

    /// <summary>Publishes one reading and waits until it is seen everywhere.</summary>
    public async Task Send(LiveWatch watch, Sightings seen, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var number = ++_number;
        var taken = number % 2 == 1;
        var state = taken ? "occupied" : "free";
        var shown = watch.Shows(_ordinal, taken ? 1 : 0);
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Clock(Publish($$"""{"state":"{{state}}","seq":{{number}},"boot":"{{_boot}}"}""", limit.Token), seen.Acknowledged),
            Clock(shown.WaitAsync(limit.Token), seen.Map),
            Clock(Until(Path, view => State(view) == state, limit.Token), seen.Asset),
            Clock(Until("api/v1/totals?node=department/parking", totals => Taken(totals) == (taken ? 1 : 0), limit.Token), seen.Totals));

        async Task Clock(Task sighting, Latencies into)
        {
            await sighting;
            into.Since(since);
        }
    }

    public void Dispose() => client.Dispose();

    private static string? State(JsonElement view) =>
        view.GetProperty("properties").EnumerateArray().Single(one => one.GetProperty("property").GetString() == "state").GetProperty("value").GetString();

    private static long? Taken(JsonElement totals) =>
        totals.GetProperty("measures").EnumerateArray().Single(one => one.GetProperty("measure").GetString() == "parking-space.state").GetProperty("states") is { ValueKind: JsonValueKind.Object } states ? states.GetProperty("occupied").GetInt64() : null;

    private async Task Publish(string body, CancellationToken cancellation) => await client.PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic("beffroi/v1/parking-space/probe/readings").WithPayload(body).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(),
        cancellation);

    private async Task Until(string path, Func<JsonElement, bool> shows, CancellationToken cancellation)
    {
        while (true)
        {
            using var answer = await Ask(path, cancellation);
            if (shows(answer.RootElement))
            {
                return;
            }

            await Task.Delay(2, cancellation);
        }
    }

    private async Task<JsonDocument> Ask(string path, CancellationToken cancellation) => await JsonDocument.ParseAsync(await silo.Http.GetStreamAsync(path, cancellation), default, cancellation);
}
