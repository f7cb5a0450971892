using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>What became of a file of devices.</summary>
/// <param name="Outcome">Refused when nothing of the file could be read; then there are no rows.</param>
/// <param name="Rows">In the order of the file.</param>
[GenerateSerializer, Immutable, Alias("DeviceFileAnswer")]
public sealed record DeviceFileAnswer([property: Id(0)] Outcome Outcome, [property: Id(1)] DeviceFileRow[] Rows);
