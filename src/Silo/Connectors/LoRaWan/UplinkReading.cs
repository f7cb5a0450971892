namespace Beffroi.Connectors.LoRaWan;

/// <summary>What a network server's message is: an uplink, nothing of interest, or not readable. Exactly one is there.</summary>
/// <param name="Ignored">Why nothing comes of it, such as <c>join</c>.</param>
/// <param name="Fault">A code and a sentence.</param>
public readonly record struct UplinkReading(Uplink? Uplink, string? Ignored, (string Code, string Sentence)? Fault)
{
    public static UplinkReading Of(Uplink uplink) => new(uplink, null, null);

    public static UplinkReading Ignore(string why) => new(null, why, null);

    public static UplinkReading Refuse(string code, string sentence) => new(null, null, (code, sentence));
}
