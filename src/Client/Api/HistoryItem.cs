using System.Text.Json.Serialization;

using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A point of a series, or a gap in it.</summary>
[JsonDerivedType(typeof(HistoryPoint))]
[JsonDerivedType(typeof(HistoryGap))]
internal abstract record HistoryItem;

/// <summary>One bucket, or one reading. Figures are null for texts.</summary>
/// <param name="At">When the bucket begins, or the reading's instant.</param>
/// <param name="MinAt">When the smallest was; likewise <paramref name="MaxAt"/>: a line drawn through both keeps every spike.</param>
/// <param name="Corrected">How many of its readings are corrections.</param>
/// <param name="Coverage">The share of the bucket in which something fresh was known; null for a reading, and for a property that does not age.</param>
internal sealed record HistoryPoint(
    Instant At, double? Min, Instant MinAt, double? Max, Instant MaxAt, double? Mean, Value Last, int Count, string Quality, int Corrected, double? Coverage) : HistoryItem;

/// <summary>A stretch without a reading, longer than the property stays fresh.</summary>
internal sealed record HistoryGap(Instant From, Instant To) : HistoryItem
{
    public bool Gap => true;
}
