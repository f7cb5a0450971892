namespace Beffroi.Connectors.LoRaWan;

/// <summary>What a network server's message is: an uplink, nothing for the asset, or not readable. Exactly one is there; what it tells of the radio may be beside it.</summary>
/// <param name="Ignored">Why nothing comes of it, such as <c>join</c>.</param>
/// <param name="Fault">A code and a sentence.</param>
/// <param name="Link">What it tells of the device's radio end; null for nothing.</param>
public readonly record struct UplinkReading(Uplink? Uplink, string? Ignored, (string Code, string Sentence)? Fault, LinkReport? Link = null)
{
    public static UplinkReading Of(Uplink uplink, LinkReport? link = null) => new(uplink, null, null, link);

    public static UplinkReading Ignore(string why, LinkReport? link = null) => new(null, why, null, link);

    public static UplinkReading Refuse(string code, string sentence) => new(null, null, (code, sentence));
}
