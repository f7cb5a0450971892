using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Beffroi.Benchmarks.Reporting;
using Beffroi.Benchmarks.Silos;
using MQTTnet;
using MQTTnet.Protocol;

namespace Beffroi.Benchmarks.Feed;

/// <summary>A lamp of its own connection whose readings are looked for. Nobody else tells whether lamps are lit, so that its word alone changes that total.</summary>
internal sealed class Probe(BenchSilo silo, int lamp, IMqttClient client) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _boot = $"probe-{DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}";
    private readonly string _path = string.Create(CultureInfo.InvariantCulture, $"api/v1/assets/luminaire/B-{lamp}");
    private int _ordinal;
    private int _number;

    public static async Task<Probe> Start(BenchSilo silo, int lamp, CancellationToken cancellation)
    {
        var client = new MqttClientFactory().CreateMqttClient();
        await client.ConnectAsync(new MqttClientOptionsBuilder().WithTcpServer("127.0.0.1", silo.MqttPort).WithClientId("probe").Build(), cancellation);
        var probe = new Probe(silo, lamp, client);
        using var view = await probe.Ask(probe._path, cancellation);
        probe._ordinal = view.RootElement.GetProperty("ordinal").GetInt32();
        return probe;
    }

    /// <summary>Publishes one reading and waits until it is seen everywhere.</summary>
    public async Task Send(LiveWatch watch, Sightings seen, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        var number = ++_number;
        var (level, lit) = (1 + (number % 99), number % 2 == 1);
        var shown = watch.Shows(_ordinal, level);
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(
            Clock(Publish($$"""{"level":{{level}},"lit":{{(lit ? "true" : "false")}},"seq":{{number}},"boot":"{{_boot}}"}""", limit.Token), seen.Acknowledged),
            Clock(shown.WaitAsync(limit.Token), seen.Map),
            Clock(Until(_path, view => Level(view) == level, limit.Token), seen.Asset),
            Clock(Until("api/v1/totals?node=territory", totals => Lit(totals) == (lit ? 1 : 0), limit.Token), seen.Totals));

        async Task Clock(Task sighting, Latencies into)
        {
            await sighting;
            into.Since(since);
        }
    }

    public void Dispose() => client.Dispose();

    private static double? Level(JsonElement view) =>
        view.GetProperty("properties").EnumerateArray().Single(one => one.GetProperty("property").GetString() == "level").GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    private static long? Lit(JsonElement totals) =>
        totals.GetProperty("measures").EnumerateArray().Single(one => one.GetProperty("measure").GetString() == "luminaire.lit").GetProperty("states") is { ValueKind: JsonValueKind.Object } states ? states.GetProperty("true").GetInt64() : null;

    private async Task Publish(string body, CancellationToken cancellation) => await client.PublishAsync(
        new MqttApplicationMessageBuilder().WithTopic(string.Create(CultureInfo.InvariantCulture, $"beffroi/v1/luminaire/B-{lamp}/readings")).WithPayload(body).WithQualityOfServiceLevel(MqttQualityOfServiceLevel.AtLeastOnce).Build(),
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
