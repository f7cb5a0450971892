namespace Beffroi.Cluster.Publishing;

/// <summary>What the identity of a device's readings is.</summary>
internal enum Manner
{
    /// <summary>MQTT, a number in a session: <c>seq</c> and <c>boot</c>.</summary>
    Numbered,

    /// <summary>MQTT, no number: property, instant and value.</summary>
    Dated,

    /// <summary>HTTP, an idempotency key.</summary>
    Keyed,
}
