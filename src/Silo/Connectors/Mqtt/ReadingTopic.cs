using Beffroi.Connectors.Commands;

namespace Beffroi.Connectors.Mqtt;

/// <summary>The topics that readings come in on.</summary>
internal static class ReadingTopic
{
    public const string PlainFilter = "beffroi/v1/+/+/readings";
    public const string ChirpStackFilter = "application/+/device/+/event/+";
    public const string TheThingsStackFilter = "v3/+/devices/+/up";

    private const string Root = "beffroi/v1/";
    private const string Tail = "/readings";

    public static bool IsPlain(string topic) => topic.StartsWith(Root, StringComparison.Ordinal) && !CommandTopic.IsOrder(topic);

    /// <summary>The asset's id in a topic of plain readings; null when the topic has none.</summary>
    public static string? Asset(string topic) =>
        IsPlain(topic) && topic.EndsWith(Tail, StringComparison.Ordinal) && topic.Length > Root.Length + Tail.Length ? topic[Root.Length..^Tail.Length] : null;

    /// <summary>The event's name in <c>application/{id}/device/{eui}/event/{name}</c>; null for another topic.</summary>
    public static string? ChirpStackEvent(string topic) =>
        topic.StartsWith("application/", StringComparison.Ordinal) && topic.Split('/') is [_, _, "device", _, "event", var name] ? name : null;

    /// <summary>What follows the device in <c>v3/{application}/devices/{device}/…</c>, upwards only; null for another topic.</summary>
    public static string? TheThingsStackEvent(string topic) =>
        topic.StartsWith("v3/", StringComparison.Ordinal) && topic.Split('/') is [_, _, "devices", _, ("up" or "join") and var name] ? name
        : CommandTopic.TheThingsStackEvent(topic) is { } downlink ? "down/" + downlink
        : null;
}
