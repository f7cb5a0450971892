using Beffroi.Connectivity;
using Beffroi.Connectors.Commands;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Finds the asset that a device speaks for, and puts the device's fields into the words of its kind.</summary>
public sealed class UplinkAssignment(AssetDirectory directory, Vocabulary vocabulary, FieldMaps maps, DeviceRoutes routes)
{
    public async ValueTask<Translation> Assign(Origin origin, UplinkReading reading, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (reading.Fault is { } fault)
        {
            return Translation.Refuse(origin.Refuse(fault.Code, fault.Sentence, body.Span));
        }

        if (reading.Uplink is not { } uplink)
        {
            return Translation.Ignore(reading.Ignored!);
        }

        if (await directory.FindByDevice(uplink.Device, cancellation) is not { } asset)
        {
            return Translation.Refuse(origin.Refuse(
                RejectionCode.UnknownAsset, $"No asset has the device {uplink.Device}: set the attribute '{DeviceEui.Attribute}' of the one it stands for.", body.Span));
        }

        await routes.Learn(uplink, origin.Address);
        var measurements = maps.Map(uplink, await vocabulary.Properties(asset.Id.Kind));
        return measurements.Length == 0
            ? Translation.Refuse(origin.Refuse(RejectionCode.UnknownProperty, NothingMapped(uplink, asset.Id), body.Span, asset.Id))
            : Translation.Of(new Consignment(asset.Id, new()
            {
                Source = origin.Source,
                Address = origin.Address,
                Epoch = uplink.Counter is null ? 0 : Epochs.Of(uplink.Session),
                Sequence = uplink.Counter,
                At = uplink.At,
                Measurements = measurements,
                Raw = body.ToArray(),
            }));
    }

    private static string NothingMapped(Uplink uplink, AssetId asset) =>
        $"A {asset.Kind} has none of the properties {string.Join(", ", uplink.Fields.Take(10).Select(field => field.Key))}: map the fields of the profile '{uplink.Profile}'.";
}
