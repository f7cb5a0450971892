using Beffroi.Connectivity;
using Beffroi.Connectors.Commands;
using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>
/// Finds the asset that a device speaks for, and has what the device says put into the words of its kind; beside it, tells the device's own asset how it came.
/// Of a third party's device only the latter is taken: its payload is neither read nor kept.
/// </summary>
public sealed class UplinkAssignment(AssetDirectory directory, UplinkDecoding decoding, DeviceRoutes routes, LoRaWanDevices devices)
{
    public async ValueTask<Translation> Assign(Origin origin, UplinkReading reading, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (reading.Fault is { } fault)
        {
            return Translation.Refuse(origin.Refuse(fault.Code, Phrase.Verbatim(fault.Sentence), body.Span));
        }

        if ((reading.Uplink?.Device ?? reading.Link?.Device) is not { } named)
        {
            return Translation.Ignore(reading.Ignored!);
        }

        var device = await devices.Find(named, cancellation);
        if (device is { Retired: true })
        {
            return Translation.Refuse(origin.Refuse(
                RejectionCode.RetiredAsset, $"The device {named} was taken out of service: what it still sends counts for no asset.", device.IsThirdParty ? default : body.Span, device.Id));
        }

        var served = device is { IsThirdParty: true } ? null : await directory.FindByDevice(named, cancellation);
        device ??= served is null ? null : await devices.Enrol(named, served, cancellation);
        var asset = reading.Uplink is not { } uplink ? Translation.Ignore(reading.Ignored!) : await Asset(origin, uplink, served, device, body, cancellation);
        return reading.Link is { } link && device is not null ? await With(asset, origin, link, device, body, cancellation) : asset;
    }

    private async ValueTask<Translation> Asset(Origin origin, Uplink uplink, KnownAsset? served, KnownAsset? device, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (served is null)
        {
            return device is not null ? Translation.Ignore("no-asset-served") : Translation.Refuse(origin.Refuse(
                RejectionCode.UnknownAsset, $"No asset has the device {uplink.Device}: set the attribute '{DeviceEui.Attribute}' of the one it stands for.", body.Span));
        }

        await routes.Learn(uplink, origin.Address);
        var decoded = await decoding.Decode(uplink, served, origin.Received, cancellation);
        return decoded.Fault is { } trouble ? Translation.Refuse(origin.Refuse(trouble.Code, Phrase.Verbatim(trouble.Sentence), body.Span, served.Id))
            : decoded.Measurements.Length == 0 ? Translation.Ignore("nothing-wanted")
            : Translation.Of(new Consignment(served.Id, new()
            {
                Source = origin.Source,
                Address = origin.Address,
                Epoch = uplink.Counter is null ? 0 : Session(uplink),
                Sequence = uplink.Counter,
                At = uplink.At,
                Measurements = decoded.Measurements,
                Raw = body.ToArray(),
            }));
    }

    /// <summary>Of that device alone: one that takes another's place may be given its address, and begins at zero again.</summary>
    private static long Session(Uplink uplink) => Epochs.Of($"{uplink.Session} {DeviceEui.Normalise(uplink.Device)}");

    private async ValueTask<Translation> With(Translation asset, Origin origin, LinkReport link, KnownAsset device, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        if (link.Location is { } place)
        {
            await devices.Locate(device, place, cancellation);
        }

        var refused = link.Fault is { } words
            ? [.. asset.Refused, origin.Refuse(RejectionCode.NetworkFault, Phrase.Of($"The network server says of the device {link.Device}: {words}"), device.IsThirdParty ? default : body.Span, device.Id)]
            : asset.Refused;
        return link.Measurements.Count == 0
            ? asset with { Refused = refused }
            : new([.. asset.Consignments, new(device.Id, new()
            {
                Source = origin.Source,
                Address = origin.Address,
                Epoch = Epochs.Of(link.Identity),
                At = link.At,
                Measurements = [.. link.Measurements],
                Raw = device.IsThirdParty ? null : body.ToArray(),
            })], refused);
    }
}
