using Beffroi.Devices;
using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>The register of devices of a test's city: the test answers what is done, and every file has one good row and one bad one.</summary>
public sealed class FakeDeviceRegisterGrain(FakeCity city) : Grain, IDeviceRegister
{
    public Task<Outcome> Bind(DeviceBinding binding, Cause cause) => Task.FromResult(city.Bind(binding.Device, binding, cause));

    public Task<Outcome> Unbind(string device, bool outOfService, Cause cause) => Task.FromResult(city.Bind(device, null, cause));

    public Task<Outcome> Replace(string old, DeviceBinding by, Cause cause) => Task.FromResult(city.Bind(old, by, cause));

    public Task<DeviceFileAnswer> BindFile(byte[] file, bool dryRun, Cause cause) => Task.FromResult(file.Length == 0
        ? new DeviceFileAnswer(Outcome.Refused("bad-file", "The file is empty.", "Send one with rows."), [])
        : new(Outcome.Taken,
        [
            new(2, "70b3d57ed0000001", "luminaire/DV-1", Outcome.Taken),
            new(3, "70b3d57ed0000002", "luminaire/DV-1", Outcome.Refused("device-held", $"The device {"70b3d57ed0000002"} reports for {"luminaire/DV-9"} already.", "Unbind it there first, or give another device.")),
        ]));

    public Task<Document[]> Acts(string device) => Task.FromResult<Document[]>(
        [new(new(IDeviceRegister.Record, device, 1, false, "Zoé", "posed", Some.Now, "00", 1), "act: bind\n")]);
}
