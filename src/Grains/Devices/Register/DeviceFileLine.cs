using Beffroi.Twin;

namespace Beffroi.Devices.Register;

/// <summary>A row of a file of devices: a binding, or why it is none.</summary>
internal sealed record DeviceFileLine(int Line, string Device, DeviceBinding? Binding, Outcome? Fault);
