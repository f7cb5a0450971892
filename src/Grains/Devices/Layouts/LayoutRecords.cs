namespace Beffroi.Devices.Layouts;

/// <summary>What follows the fields of a message: a type, then the fields of that type, and again, to the end.</summary>
/// <param name="Key">How many bytes the type has.</param>
/// <param name="Length">How many bytes say how long the record is; 0 when nothing does.</param>
/// <param name="SkipUnknown">Whether what is of no known type is passed over, or ends the message where it has no length; else it is refused.</param>
public sealed record LayoutRecords(int Key, int Length, bool SkipUnknown, IReadOnlyDictionary<long, IReadOnlyList<LayoutField>> Of);
