using System.Text.Json.Serialization;

using Beffroi.History;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>The reading in force at an instant.</summary>
/// <param name="Late">Whether it was older than what was known when it came.</param>
/// <param name="Excluded">Whether it does not count, by a person's word.</param>
/// <param name="Correction">Who had a word about it, why, and what was there before; left out where nobody had.</param>
internal sealed record RawReadingShape(
    Instant At, Value Value, string Quality, long Version, bool Late, bool Excluded,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CorrectedShape? Correction)
{
    public static RawReadingShape Of(HistoryReading told, CorrectionEntry? correction)
    {
        var reading = told.Reading;
        return new(
            reading.At, reading.Value, Words.Of(reading.Quality), reading.Version, reading.Late, (reading.Marks & ReadingMarks.Excluded) != 0,
            reading.Marks == ReadingMarks.None ? null : new(told.Was, correction?.Author, correction?.Reason, correction?.At));
    }
}

/// <param name="Was">The value it stands in the place of.</param>
internal sealed record CorrectedShape(Value Was, string? Author, string? Reason, Instant? At);
