using Beffroi.Twin;

namespace Beffroi.Devices;

/// <summary>What became of a row of a file of devices.</summary>
/// <param name="Line">Of the file, 1 the first.</param>
/// <param name="Device">As written; empty when the row could not be read.</param>
/// <param name="Outcome">In a dry run, what it would be.</param>
[GenerateSerializer, Immutable, Alias("DeviceFileRow")]
public sealed record DeviceFileRow([property: Id(0)] int Line, [property: Id(1)] string Device, [property: Id(2)] string? Asset, [property: Id(3)] Outcome Outcome);
