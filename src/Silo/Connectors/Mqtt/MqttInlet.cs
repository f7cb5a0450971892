using Beffroi.Connectivity;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Mqtt;

/// <summary>Knows by its topic which translator a message needs. Topics of others are none of its business.</summary>
public sealed class MqttInlet(IOptions<MqttOptions> options) : IInlet
{
    public const string Source = "mqtt";
    private const string Root = "beffroi/v1/";
    private const string Tail = "/readings";

    private readonly PlainJsonLimits _limits = new() { Bytes = options.Value.MaximumPayload };

    public bool Serves(string source) => source == Source;

    /// <summary>Whether the topic is one of readings; others go through the broker untouched.</summary>
    public bool Claims(string topic) => IsPlain(topic);

    public static bool IsPlain(string topic) => topic.StartsWith(Root, StringComparison.Ordinal);

    /// <summary>The source that deliveries and dead letters of that topic name.</summary>
    public string SourceOf(string topic) => Source;

    public ValueTask<Translation> Translate(string address, ReadOnlyMemory<byte> body, Instant received, CancellationToken cancellation) =>
        new(Translate(new Origin(Source, address, received), body));

    private Translation Translate(in Origin origin, ReadOnlyMemory<byte> body)
    {
        var topic = origin.Address;
        var name = topic.StartsWith(Root, StringComparison.Ordinal) && topic.EndsWith(Tail, StringComparison.Ordinal) && topic.Length > Root.Length + Tail.Length
            ? topic[Root.Length..^Tail.Length]
            : null;
        return AssetId.TryParse(name, null, out var asset)
            ? PlainJson.Translate(origin, asset, body, _limits)
            : Translation.Refuse(origin.Refuse(
                RejectionCode.UnknownTopic, "Readings go to beffroi/v1/{kind}/{key}/readings, such as beffroi/v1/luminaire/L-4471/readings.", body.Span));
    }
}
