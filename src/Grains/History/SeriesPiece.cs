using Beffroi.Journal;

namespace Beffroi.History;

/// <summary>The next piece of a series in order of time: readings, or a whole segment by its figures, with nothing else observed within it.</summary>
internal readonly record struct SeriesPiece(RawReading[] Readings, SegmentHeader? Whole)
{
    public static SeriesPiece Of(RawReading[] readings) => new(readings, null);

    public static SeriesPiece Of(SegmentHeader whole) => new([], whole);
}
