using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Asks for series. Any silo answers.</summary>
[Alias("Beffroi.IHistory")]
public interface IHistory : IGrainWithIntegerKey
{
    [Alias("Read")]
    Task<Series> Read(SeriesQuery query);

    /// <summary>Readings by instant, strictly after <paramref name="after"/> when it is given, at most <paramref name="limit"/> (up to 10,000).</summary>
    [Alias("Raw")]
    Task<HistoryReading[]> Raw(SeriesQuery query, Instant? after, int limit);

    /// <summary>How many readings were received in each step of the stretch, over all assets; null where the twin was not running.</summary>
    [Alias("Activity")]
    Task<long?[]> Activity(Instant from, Instant to, TimeSpan step);
}
