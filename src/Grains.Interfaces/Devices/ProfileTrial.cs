using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>What a codec is tried with.</summary>
/// <param name="Id">Of a kept profile; or <paramref name="Yaml"/> and <paramref name="Script"/>, which are not kept.</param>
/// <param name="Data">What is to be encoded, as JSON; null when bytes are to be decoded.</param>
/// <param name="At">When it came in, as the codec is told.</param>
/// <param name="Kind">Whose properties the readings are of; the profile's own kind when null.</param>
[GenerateSerializer, Immutable, Alias("ProfileTrial")]
public sealed record ProfileTrial(
    [property: Id(0)] string? Id, [property: Id(1)] string? Yaml, [property: Id(2)] string? Script, [property: Id(3)] CodecFunction Function, [property: Id(4)] byte[] Bytes,
    [property: Id(5)] int Port, [property: Id(6)] string? Data, [property: Id(7)] Instant At, [property: Id(8)] string? Kind);
