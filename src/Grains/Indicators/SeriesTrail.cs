using Beffroi.History;
using Beffroi.Journal;

namespace Beffroi.Indicators;

/// <summary>
/// Follows a survey down to what it reads: the segments of each series, and the highest version among its readings. Held to the versions of an earlier survey, another one reads what
/// that one read, whatever came since: late readings and corrections have higher versions, and merging keeps all.
/// </summary>
/// <param name="through">The last version that counts of a series; all of them unless told.</param>
internal sealed class SeriesTrail(Func<SeriesName, long>? through = null)
{
    private readonly Dictionary<SeriesName, SeriesTrace> _traces = [];

    public SeriesTrace Of(SeriesName series) => _traces.GetValueOrDefault(series) ?? SeriesTrace.Nothing;

    /// <summary>Notes where a series is read from.</summary>
    public void Begin(SeriesName series, SegmentHeader[] headers) => _traces[series] = SeriesTrace.Nothing with { Segments = headers };

    /// <summary>Those of the piece that count, noted.</summary>
    public SeriesPiece Take(SeriesName series, SeriesPiece piece)
    {
        var last = through?.Invoke(series) ?? long.MaxValue;
        RawReading[] taken = [.. piece.Readings.Where(reading => reading.Version <= last)];
        var trace = _traces[series];
        _traces[series] = trace with { Readings = trace.Readings + taken.Length, Through = taken.Select(reading => reading.Version).Append(trace.Through).Max() };
        return SeriesPiece.Of(taken);
    }
}

/// <summary>What of one series a survey read.</summary>
/// <param name="Readings">Also those that others of their instant replace.</param>
/// <param name="Through">The highest version among them; 0 when there are none.</param>
internal sealed record SeriesTrace(SegmentHeader[] Segments, long Readings, long Through)
{
    public static readonly SeriesTrace Nothing = new([], 0, 0);
}
