namespace Beffroi.Devices.Layouts;

/// <summary>What must have been read before, for a field to be there.</summary>
/// <param name="Field">The name of a value, as it was read and before it was scaled.</param>
/// <param name="Bit">That bit is set; null to go by <paramref name="Is"/>.</param>
public sealed record LayoutCondition(string Field, int? Bit, IReadOnlyList<long> Is)
{
    public bool Holds(IReadOnlyDictionary<string, double> read) =>
        read.TryGetValue(Field, out var value) && (Bit is { } bit ? (((long)value >> bit) & 1) == 1 : Is.Contains((long)value));
}
