using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>
/// Which LoRaWAN device reports for which asset. One at a time, so that no device is given to two assets and no asset has two. What is so is in the assets
/// themselves; every act is a version of the device's record, with who, when and why. Keys are looked at, and not kept: of each only a fingerprint stays.
/// </summary>
[Alias("Beffroi.IDeviceRegister")]
public interface IDeviceRegister : IGrainWithIntegerKey
{
    /// <summary>The kind of the documents that record acts; the id is the device's EUI.</summary>
    const string Record = "device-binding";

    /// <summary>Of a file.</summary>
    const int MostRows = 5_000;

    /// <summary>
    /// Gives a device to an asset or to a third party. Refused with <c>bad-dev-eui</c>, <c>asset-or-tenant</c>, <c>bad-join-eui</c>, <c>bad-key</c>, <c>unknown-profile</c>,
    /// <c>unknown-asset</c>, <c>not-servable</c>, <c>device-held</c> (naming the holder), <c>asset-has-device</c> (naming it), <c>third-party-device</c>, <c>no-author</c>, <c>no-reason</c>.
    /// </summary>
    [Alias("Bind")]
    Task<Outcome> Bind(DeviceBinding binding, Cause cause);

    /// <summary>Takes the device from what it is bound to; out of service, what it still sends counts nowhere. Refused with <c>unknown-device</c>, <c>not-bound</c>.</summary>
    [Alias("Unbind")]
    Task<Outcome> Unbind(string device, bool outOfService, Cause cause);

    /// <summary>
    /// Puts a device in the place of another: the asset keeps its id and its history, the old one goes out of service with who, when, why and by what it was replaced.
    /// The binding names the new device; it tells no asset and no third party: they are the old one's.
    /// </summary>
    [Alias("Replace")]
    Task<Outcome> Replace(string old, DeviceBinding by, Cause cause);

    /// <summary>Binds the devices of a CSV file; with <paramref name="dryRun"/> nothing is done, and it is told what would be.</summary>
    [Alias("BindFile"), ResponseTimeout("00:05:00")]
    Task<DeviceFileAnswer> BindFile(byte[] file, bool dryRun, Cause cause);

    /// <summary>The acts on a device, newest first.</summary>
    [Alias("Acts")]
    Task<Document[]> Acts(string device);
}
