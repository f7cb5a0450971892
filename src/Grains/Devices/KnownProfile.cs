namespace Beffroi.Devices;

/// <param name="Version">Of its document; 0 for one that ships with the program.</param>
public sealed record KnownProfile(string Id, int Version, DeviceProfile Profile);
