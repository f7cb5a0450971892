using Beffroi.History;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>A correction as it was made.</summary>
/// <param name="Act">correct, exclude or include.</param>
/// <param name="From">The first reading it touched; <paramref name="To"/> the last, included.</param>
/// <param name="Was">What was in force before; null where several readings were touched.</param>
/// <param name="At">When it was made.</param>
internal sealed record CorrectionShape(
    string Property, string Act, Instant From, Instant To, int Readings, Value Value, Value Was, long Version, Instant At, string Author, string Reason)
{
    public static CorrectionShape Of(CorrectionEntry entry) => new(
        entry.Property, Words.Of(entry.Act), entry.From, entry.To, entry.Readings, entry.Value, entry.Was, entry.Version, entry.At, entry.Author, entry.Reason);
}

/// <summary>What is asked.</summary>
/// <param name="Act">correct, exclude or include.</param>
/// <param name="At">The reading's exact instant; or <paramref name="From"/> (included) and <paramref name="To"/> (excluded) for a stretch.</param>
/// <param name="Value">What the reading shall be; only to correct.</param>
/// <param name="Was">What was seen: refused when something else is in force.</param>
internal sealed record CorrectionRequest(string Property, string Act, Instant? At, Instant? From, Instant? To, Value? Value, Value? Was, string Reason, string Author);

/// <param name="Result">taken or unchanged.</param>
/// <param name="Readings">How many readings it touched.</param>
internal sealed record CorrectionResult(string Result, int Readings);
