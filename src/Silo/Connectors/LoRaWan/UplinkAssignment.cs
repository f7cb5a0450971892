using Beffroi.Connectivity;
using Beffroi.Connectors.Commands;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>Finds the asset that a device speaks for, and has what the device says put into the words of its kind.</summary>
public sealed class UplinkAssignment(AssetDirectory directory, UplinkDecoding decoding, DeviceRoutes routes)
{
    public async ValueTask<Translation> Assign(Origin origin, UplinkReading reading, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (reading.Fault is { } fault)
        {
            return Translation.Refuse(origin.Refuse(fault.Code, Phrase.Verbatim(fault.Sentence), body.Span));
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
        var decoded = await decoding.Decode(uplink, asset, origin.Received, cancellation);
        return decoded.Fault is { } trouble ? Translation.Refuse(origin.Refuse(trouble.Code, Phrase.Verbatim(trouble.Sentence), body.Span, asset.Id))
            : decoded.Measurements.Length == 0 ? Translation.Ignore("nothing-wanted")
            : Translation.Of(new Consignment(asset.Id, new()
            {
                Source = origin.Source,
                Address = origin.Address,
                Epoch = uplink.Counter is null ? 0 : Epochs.Of(uplink.Session),
                Sequence = uplink.Counter,
                At = uplink.At,
                Measurements = decoded.Measurements,
                Raw = body.ToArray(),
            }));
    }
}
