namespace Beffroi.Connectivity;

/// <summary>By which network server a LoRaWAN device was last heard, and how.</summary>
/// <param name="Prefix">Of its topics: <c>application/{id}/device/{eui}</c>, or <c>v3/{application}/devices/{device}</c>.</param>
/// <param name="Gateway">The one that heard it best; empty when the network server did not say.</param>
/// <param name="SpreadingFactor">7 to 12; 12 when it is not known, which takes the longest.</param>
[GenerateSerializer, Immutable, Alias("DeviceRoute")]
public sealed record DeviceRoute([property: Id(0)] string Prefix, [property: Id(1)] string Gateway, [property: Id(2)] int SpreadingFactor)
{
    public bool IsChirpStack => Prefix.StartsWith("application/", StringComparison.Ordinal);
}
