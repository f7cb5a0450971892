using Beffroi.Connectivity;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Options;
using Place = Beffroi.Inventory.Place;

namespace Beffroi.Connectors.LoRaWan;

/// <summary>
/// The radio ends of assets, as assets of their own (<see cref="DeviceLink"/>). One that is heard for an asset and was never told of is enrolled: it is there,
/// and how well it is heard must not wait for an inventory.
/// </summary>
public sealed partial class LoRaWanDevices(AssetDirectory directory, Vocabulary vocabulary, IRegisterStore registers, IOptions<LoRaWanOptions> options, ILogger<LoRaWanDevices> log)
{
    /// <summary>What the silo does by itself is said to be its doing.</summary>
    private static readonly Cause Heard = new("beffroi", "heard by the network");

    private static readonly Cause Reckoned = new("beffroi", "located by the network");

    /// <summary>The device's own asset; null for one that is not there.</summary>
    public async ValueTask<KnownAsset?> Find(string device, CancellationToken cancellation)
    {
        if (DeviceEui.Normalise(device) is not { } eui)
        {
            return null;
        }

        var known = directory.Of(DeviceLink.Of(eui));
        if (await directory.IsEnrolled(known, cancellation))
        {
            return known;
        }

        directory.Forget(known);
        return null;
    }

    /// <summary>The device's own asset, made where it has none and something is heard of it for that asset; null when it cannot be made now: its next message tries again.</summary>
    public async ValueTask<KnownAsset?> Enrol(string device, KnownAsset serves, CancellationToken cancellation)
    {
        if (!options.Value.EnrolDevices || !await vocabulary.Knows(DeviceLink.Kind) || DeviceEui.Normalise(device) is not { } eui)
        {
            return null;
        }

        try
        {
            var known = directory.Of(DeviceLink.Of(eui));
            var outcome = await known.Grain.Describe(Description(eui, serves.Id, await registers.GetInventory(serves.Id, cancellation)), Heard);
            return outcome.IsRefused ? null : directory.Admit(known);
        }
        catch (Exception trouble) when (PassingTrouble.Name(trouble) is { } name)
        {
            LogNotYet(eui, name);
            return null;
        }
    }

    /// <summary>Puts a device where the network reckons it to be, unless somebody has said where it is.</summary>
    public async ValueTask Locate(KnownAsset device, Place place, CancellationToken cancellation)
    {
        var told = await registers.GetInventory(device.Id, cancellation);
        var tags = told?.Description.Tags ?? [];
        if (told is { Description.Place: null } || tags.Contains(DeviceLink.Located))
        {
            await device.Grain.Describe(new() { Place = place, Tags = [.. tags, DeviceLink.Located] }, Reckoned);
        }
    }

    private static Description Description(string eui, AssetId serves, InventoryEntry? asset) => new()
    {
        Name = DeviceLink.Name(eui, serves),
        Place = asset?.Description.Place,
        Authority = asset?.Description.Authority,
        District = asset?.Description.District,
        Attributes = new Dictionary<string, Value> { [DeviceLink.Serves] = Value.Of(serves.ToString()) },
    };

    [LoggerMessage(Level = LogLevel.Debug, Message = "Device {Device} could not be enrolled: {Trouble}; its next message tries again")]
    private partial void LogNotYet(string device, string trouble);
}
