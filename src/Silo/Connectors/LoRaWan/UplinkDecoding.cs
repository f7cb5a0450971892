using Beffroi.Connectivity;
using Beffroi.Devices;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Reads a device's bytes by the profile its asset names; an asset without one lives on what the network server decoded.</summary>
public sealed class UplinkDecoding(ProfileBook profiles, ProfileCodec codec, FieldMaps maps, Vocabulary vocabulary)
{
    public async ValueTask<DecodedUplink> Decode(Uplink uplink, KnownAsset asset, Instant received, CancellationToken cancellation)
    {
        var properties = await vocabulary.Properties(asset.Id.Kind);
        if (asset.Profile is not { } name || uplink.Payload is not { } payload)
        {
            return uplink.Fields.Count == 0
                ? DecodedUplink.Refuse(RejectionCode.NotDecoded, $"The network server did not decode the uplink: name a device profile in the attribute '{ProfileBinding.Attribute}' of {asset.Id}, or give the server a codec.")
                : Told(maps.Map(uplink, properties), uplink.Fields, uplink, asset.Id);
        }

        if (await profiles.Find(name, cancellation) is not { } known)
        {
            return DecodedUplink.Refuse(CodecCode.UnknownProfile, $"{asset.Id} names the device profile '{name}', which is not there or cannot be read.");
        }

        var decoded = await codec.Decode(known.Profile, CodecFunction.DecodeUplink, payload, uplink.Port, uplink.At ?? received, cancellation);
        if (decoded.Fault is { } fault)
        {
            return DecodedUplink.Refuse(fault.Code, Sentence(known, fault));
        }

        var fields = DecodedFields.Of(decoded.Data, lists: true);
        if (fields.Count == 0 && decoded.Warnings.Count > 0)
        {
            return DecodedUplink.Refuse(CodecCode.NoResult, Sentence(known, new(CodecCode.NoResult, string.Join("; ", decoded.Warnings))));
        }

        return MappedFields.AreUnwanted(known.Profile.Fields, fields)
            ? DecodedUplink.Nothing
            : Told(MappedFields.Map(known.Profile.Fields, fields, properties), fields, uplink with { Profile = name }, asset.Id);
    }

    private static DecodedUplink Told(Measurement[] measurements, IReadOnlyList<KeyValuePair<string, Value>> fields, Uplink uplink, AssetId asset) => measurements.Length > 0 ? new(measurements, null)
        : uplink.Counter is null ? DecodedUplink.Nothing
        : DecodedUplink.Refuse(
            RejectionCode.UnknownProperty,
            $"A {asset.Kind} has none of the properties {string.Join(", ", fields.Take(10).Select(field => field.Key))}: map the fields of the profile '{uplink.Profile}'.");

    private static string Sentence(KnownProfile known, CodecFault fault) =>
        $"The profile '{known.Id}'{(known.Version > 0 ? $" (version {known.Version})" : "")} gave nothing{(fault.Line > 0 ? $", at {fault.Line}:{fault.Column} of its script" : "")}. {fault.Sentence}";
}
