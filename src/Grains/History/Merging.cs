namespace Beffroi.History;

/// <summary>Makes one series of overlapping segments. Pure.</summary>
internal static class Merging
{
    /// <summary>Each instant once: of several readings the one of the highest version wins, then the one that stood last.</summary>
    /// <param name="readings">By instant and version, as <see cref="OrderedReadings"/> gives them.</param>
    public static IEnumerable<RawReading> InForce(IReadOnlyList<RawReading> readings)
    {
        for (var i = 0; i < readings.Count; i++)
        {
            if (i + 1 == readings.Count || readings[i + 1].At != readings[i].At)
            {
                yield return readings[i];
            }
        }
    }
}
