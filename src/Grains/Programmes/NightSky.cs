using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>
/// When the sun falls below an elevation and rises above it again, in one night at one place. Where it stays below all night, the night is dark from its
/// begin to its end; where it stays above, there is neither.
/// </summary>
public sealed class NightSky(LegalNight night, Place place)
{
    public LegalNight Night => night;

    /// <summary>Null when the sun stays above.</summary>
    public Instant? Falls(double elevation) => Find(elevation, -1, crossing => crossing.Set) ?? (IsDark(night.From, elevation) ? night.From : null);

    /// <summary>The night's end when the sun stays below; null when it stays above.</summary>
    public Instant? Rises(double elevation) =>
        Find(elevation, 0, crossing => crossing.Rise) ?? (IsDark(night.To - TimeSpan.FromSeconds(1), elevation) ? night.To : null);

    /// <summary>The middle of the dark hours, from which drivers without a clock count; null when there are none.</summary>
    public Instant? Middle() => Falls(Sun.Lighting) is { } dusk && Rises(Sun.Lighting) is { } dawn ? dusk + ((dawn - dusk) / 2) : null;

    private Instant? Find(double elevation, int firstDay, Func<SunCrossings, Instant> side)
    {
        // A place far from the meridian of its clocks has its sunset on the day before or after.
        for (var day = firstDay; day < firstDay + 3; day++)
        {
            if (Sun.Crossings(night.Date.AddDays(day), place, elevation) is { } crossings && side(crossings) is var at && night.Holds(at))
            {
                return at;
            }
        }

        return null;
    }

    private bool IsDark(Instant at, double elevation) => Sun.Elevation(at, place) < elevation;
}
