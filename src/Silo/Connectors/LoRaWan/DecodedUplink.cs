using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>What an uplink says of its asset, or why it says nothing.</summary>
/// <param name="Measurements">Empty when nothing in it is wanted, which is nobody's fault.</param>
public readonly record struct DecodedUplink(Measurement[] Measurements, (string Code, string Sentence)? Fault)
{
    public static DecodedUplink Nothing { get; } = new([], null);

    public static DecodedUplink Refuse(string code, string sentence) => new([], (code, sentence));
}
