using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>A reading of sealed history on its way into a back-test.</summary>
/// <param name="Series">Its place among the series that are read.</param>
internal readonly record struct PastReading(Instant At, int Series, Value Value, Quality Quality, bool Late, bool Corrected) : IComparable<PastReading>
{
    /// <summary>In observed order; of one instant, asset by asset.</summary>
    public int CompareTo(PastReading other) => At == other.At ? Series.CompareTo(other.Series) : At.CompareTo(other.At);
}
