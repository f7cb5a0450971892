namespace Beffroi.History;

/// <summary>Makes one series of overlapping segments. Pure.</summary>
internal static class Merging
{
    /// <summary>Each instant once: of several readings the one of the highest revision wins, then of the highest version, then the one that stood last.</summary>
    /// <returns>By instant.</returns>
    public static List<RawReading> Merge(IEnumerable<(long Revision, IEnumerable<RawReading> Readings)> parts)
    {
        var sorted = parts.SelectMany(p => p.Readings.Select(r => (Reading: r, p.Revision)))
            .OrderBy(r => r.Reading.At).ThenBy(r => r.Revision).ThenBy(r => r.Reading.Version);
        var series = new List<RawReading>();
        foreach (var (reading, _) in sorted)
        {
            if (series.Count > 0 && series[^1].At == reading.At)
            {
                series[^1] = reading;
            }
            else
            {
                series.Add(reading);
            }
        }

        return series;
    }
}
