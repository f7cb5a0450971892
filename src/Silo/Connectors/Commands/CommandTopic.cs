namespace Beffroi.Connectors.Commands;

/// <summary>The topics that orders leave on and answers come back on.</summary>
internal static class CommandTopic
{
    public const string AckFilter = "beffroi/v1/+/+/commands/ack";
    public const string TheThingsStackFilter = "v3/+/devices/+/down/+";

    private const string Root = "beffroi/v1/";
    private const string OrderTail = "/commands";
    private const string AckTail = "/commands/ack";

    public static string Orders(Twin.AssetId asset) => $"{Root}{asset.Kind}/{asset.Key}{OrderTail}";

    /// <summary>Whether orders go out there: what the silo itself publishes, and never takes in.</summary>
    public static bool IsOrder(string topic) => topic.StartsWith(Root, StringComparison.Ordinal) && topic.EndsWith(OrderTail, StringComparison.Ordinal);

    /// <summary>The asset's id in a topic of answers; null for another topic.</summary>
    public static string? AckOf(string topic) =>
        topic.StartsWith(Root, StringComparison.Ordinal) && topic.EndsWith(AckTail, StringComparison.Ordinal) && topic.Length > Root.Length + AckTail.Length
            ? topic[Root.Length..^AckTail.Length]
            : null;

    /// <summary>The event in <c>v3/{application}/devices/{device}/down/{event}</c> that tells how a downlink fares; null for another topic.</summary>
    public static string? TheThingsStackEvent(string topic) =>
        topic.StartsWith("v3/", StringComparison.Ordinal) && topic.Split('/') is [_, _, "devices", _, "down", ("queued" or "sent" or "ack" or "nack" or "failed") and var name] ? name : null;
}
