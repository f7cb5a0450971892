using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>Whether light comes and goes with dusk, dawn and programme, give or take some minutes (domain reference §1.8).</summary>
public static class Switching
{
    /// <summary>Above this it is day, and light that burns then is another fault.</summary>
    private const double Day = 3;

    /// <summary>Whether what is lit, or not, is so neither now nor that long before or after by dusk, dawn and its programme; false by day; null where the night is not known.</summary>
    public static bool? IsOff(bool lit, DimmingProgramme programme, Instant now, Place place, TimeSpan tolerance)
    {
        // Most readings end here: the sun and the clock tell, and a night costs ten times that.
        var sun = Sun.Elevation(now, place);
        if (sun > Day || (sun < Sun.Lighting && lit == Programmes.Level(programme, LegalTime.Of(now).Minute, 0) > 0))
        {
            return false;
        }

        if (Night.Around(now, place) is not { } night)
        {
            return null;
        }

        return Wanted(programme, night, now) != lit && Wanted(programme, night, now - tolerance) != lit && Wanted(programme, night, now + tolerance) != lit;
    }

    private static bool Wanted(DimmingProgramme programme, Night night, Instant at) => Programmes.Level(programme, night, at) > 0;
}
