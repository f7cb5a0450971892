using Beffroi.Twin;

namespace Beffroi.History;

/// <summary>Finds the stretches in which nothing fresh was known. Pure.</summary>
internal static class Gaps
{
    /// <param name="before">The last instant known before the stretch, no further back than a value stays fresh; null when there is none.</param>
    /// <param name="readings">Instants within the stretch, growing.</param>
    /// <param name="to">The end of the stretch, or now when that is earlier: the future is no gap.</param>
    /// <param name="freshFor">How long a value stays fresh; null for one that holds until it is replaced, whose series has no gaps.</param>
    public static IEnumerable<Gap> Between(Instant? before, IEnumerable<Instant> readings, Instant from, Instant to, TimeSpan? freshFor)
    {
        if (freshFor is not { } fresh || to <= from)
        {
            yield break;
        }

        var last = before ?? from;
        foreach (var next in readings.Append(to))
        {
            if (next - last > fresh && next > from)
            {
                yield return new(Instant.Later(last, from), next);
            }

            last = next;
        }
    }
}
