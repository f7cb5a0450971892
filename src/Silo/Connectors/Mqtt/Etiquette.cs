using MQTTnet.Packets;
using MQTTnet.Protocol;

namespace Beffroi.Connectors.Mqtt;

/// <summary>What a packet of a connected client must keep to; a packet that does not ends its connection, with the reason where the protocol has room for one. Pure.</summary>
internal sealed class Etiquette(MqttLimits limits)
{
    /// <summary>Characters of a client's name or user.</summary>
    public const int NameLength = 256;

    /// <summary>Why the packet cannot be taken; null when it can.</summary>
    public (string Code, MqttDisconnectReasonCode Reason, string Sentence)? Fault(MqttPacket packet) => packet switch
    {
        MqttPublishPacket { TopicAlias: var alias } when alias > limits.Aliases =>
            ("too-many-aliases", MqttDisconnectReasonCode.TopicAliasInvalid, $"Topic aliases go to {limits.Aliases}."),
        MqttPublishPacket { Topic: { } topic } when !Keeps(topic) =>
            ("topic-too-long", MqttDisconnectReasonCode.TopicNameInvalid, Sentence),
        MqttSubscribePacket subscribe when subscribe.TopicFilters.Count > limits.Filters =>
            ("too-many-filters", MqttDisconnectReasonCode.QuotaExceeded, $"A client has at most {limits.Filters} subscriptions."),
        MqttSubscribePacket subscribe when subscribe.TopicFilters.Exists(filter => !Keeps(filter.Topic ?? "")) =>
            ("topic-too-long", MqttDisconnectReasonCode.TopicFilterInvalid, Sentence),
        MqttUnsubscribePacket unsubscribe when unsubscribe.TopicFilters.Count > limits.Filters =>
            ("too-many-filters", MqttDisconnectReasonCode.QuotaExceeded, $"A client has at most {limits.Filters} subscriptions."),
        _ => null,
    };

    public static bool IsNamed(string? client, string? user) => (client?.Length ?? 0) <= NameLength && (user?.Length ?? 0) <= NameLength;

    private string Sentence => $"A topic has at most {limits.TopicLength} characters and {limits.TopicLevels} levels.";

    private bool Keeps(string topic) => topic.Length <= limits.TopicLength && topic.AsSpan().Count('/') < limits.TopicLevels;
}
