using Beffroi.Connectors.Commands;

namespace Beffroi.Connectors.Mqtt;

/// <summary>The topics that readings come in on.</summary>
internal static class ReadingTopic
{
    public const string PlainFilter = "beffroi/v1/+/+/readings";
    public const string ChirpStackFilter = "application/+/device/+/event/+";
    public const string TheThingsStackFilter = "v3/+/devices/+/up";

    /// <summary>With and without the region in front, as ChirpStack is set up.</summary>
    public static readonly string[] GatewayFilters = ["gateway/+/event/stats", "+/gateway/+/event/stats", "gateway/+/state/conn", "+/gateway/+/state/conn"];

    /// <summary>Besides uplinks and downlinks.</summary>
    public static readonly string[] TheThingsStackOthers = ["v3/+/devices/+/join", "v3/+/devices/+/service/data", "v3/+/devices/+/location/solved"];

    private const string Root = "beffroi/v1/";
    private const string Tail = "/readings";

    public static bool IsPlain(string topic) => topic.StartsWith(Root, StringComparison.Ordinal) && !CommandTopic.IsOrder(topic);

    /// <summary>The asset's id in a topic of plain readings; null when the topic has none.</summary>
    public static string? Asset(string topic) =>
        IsPlain(topic) && topic.EndsWith(Tail, StringComparison.Ordinal) && topic.Length > Root.Length + Tail.Length ? topic[Root.Length..^Tail.Length] : null;

    /// <summary>The event's name in <c>application/{id}/device/{eui}/event/{name}</c>; null for another topic.</summary>
    public static string? ChirpStackEvent(string topic) =>
        topic.StartsWith("application/", StringComparison.Ordinal) && topic.Split('/') is [_, _, "device", _, "event", var name] ? name : null;

    /// <summary><c>stats</c> or <c>conn</c> in <c>{region}/gateway/{id}/…</c>, the region left out or not; null for another topic.</summary>
    public static string? GatewayEvent(string topic) =>
        topic.EndsWith("/event/stats", StringComparison.Ordinal) || topic.EndsWith("/state/conn", StringComparison.Ordinal)
            ? topic.Split('/') is ["gateway", _, _, var plain] ? plain : topic.Split('/') is [_, "gateway", _, _, var regional] ? regional : null
            : null;

    /// <summary>What follows the device in <c>v3/{application}/devices/{device}/…</c>, upwards only; null for another topic.</summary>
    public static string? TheThingsStackEvent(string topic) =>
        topic.StartsWith("v3/", StringComparison.Ordinal) && topic.Split('/') is [_, _, "devices", _, ("up" or "join") and var name] ? name
        : topic.StartsWith("v3/", StringComparison.Ordinal) && topic.Split('/') is [_, _, "devices", _, ("service" or "location") and var first, ("data" or "solved") and var second] ? $"{first}/{second}"
        : CommandTopic.TheThingsStackEvent(topic) is { } downlink ? "down/" + downlink
        : null;
}
