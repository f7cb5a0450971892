using Beffroi.Connectivity;
using Beffroi.Connectors.LoRaWan;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Connectors.Mqtt;

/// <summary>Knows by its topic which translator a message needs. Topics of others are none of its business.</summary>
public sealed class MqttInlet(IOptions<MqttOptions> options, UplinkAssignment uplinks, GatewayAssignment gateways) : IInlet
{
    public const string Source = "mqtt";

    private readonly MqttOptions _options = options.Value;
    private readonly PlainJsonLimits _limits = new() { Bytes = options.Value.MaximumPayload };

    public bool Serves(string source) => source is Source or ChirpStackEvent.Source or TheThingsStackUplink.Source;

    /// <summary>Whether the topic is one of readings; others go through the broker untouched.</summary>
    public bool Claims(string topic) => SourceOf(topic) is not null;

    /// <summary>The source that deliveries and dead letters of that topic name; null when the topic is not one of readings.</summary>
    public string? SourceOf(string topic) =>
        ReadingTopic.IsPlain(topic) ? Source
        : _options.ChirpStack && (ReadingTopic.ChirpStackEvent(topic) ?? ReadingTopic.GatewayEvent(topic)) is not null ? ChirpStackEvent.Source
        : _options.TheThingsStack && ReadingTopic.TheThingsStackEvent(topic) is not null ? TheThingsStackUplink.Source
        : null;

    public ValueTask<Translation> Translate(string address, ReadOnlyMemory<byte> body, Instant received, CancellationToken cancellation)
    {
        var origin = new Origin(SourceOf(address) ?? Source, address, received);
        if (ReadingTopic.IsPlain(address))
        {
            return new(Plain(origin, body));
        }

        if (body.Length > _limits.Bytes)
        {
            return new(Translation.Refuse(origin.Refuse(
                RejectionCode.Oversized, $"It has {body.Length} bytes; at most {_limits.Bytes} are taken.", body.Span)));
        }

        if (ReadingTopic.GatewayEvent(address) is { } gateway)
        {
            return gateways.Assign(origin, gateway, body, cancellation);
        }

        var reading = ReadingTopic.ChirpStackEvent(address) is { } chirpStack ? ChirpStackEvent.Read(chirpStack, body)
            : ReadingTopic.TheThingsStackEvent(address) is { } things ? TheThingsStackUplink.Read(things, body)
            : UplinkReading.Refuse(RejectionCode.UnknownTopic, "Nothing reads that topic.");
        return uplinks.Assign(origin, reading, body, cancellation);
    }

    private Translation Plain(in Origin origin, ReadOnlyMemory<byte> body) =>
        AssetId.TryParse(ReadingTopic.Asset(origin.Address), null, out var asset)
            ? PlainJson.Translate(origin, asset, body, _limits)
            : Translation.Refuse(origin.Refuse(
                RejectionCode.UnknownTopic, "Readings go to beffroi/v1/{kind}/{key}/readings, such as beffroi/v1/luminaire/L-4471/readings.", body.Span));
}
