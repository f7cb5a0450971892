using Beffroi.Twin;

namespace Beffroi.Programmes;

/// <summary>A time of the night as a programme says it: by the clocks, or by the sun with an offset.</summary>
/// <param name="Clock">Legal time; only of that form.</param>
/// <param name="Elevation">Degrees; only of the sun's forms.</param>
public sealed record NightTime(NightTimeForm Form, TimeOnly Clock = default, double Elevation = 0, TimeSpan Offset = default)
{
    /// <summary>When it is in that night; null in a night that does not have it. Never outside of the night.</summary>
    public Instant? In(NightSky sky) => Form switch
    {
        NightTimeForm.Clock => sky.Night.At(Clock),
        NightTimeForm.Falls => Moved(sky.Falls(Elevation), sky.Night),
        NightTimeForm.Rises => Moved(sky.Rises(Elevation), sky.Night),
        _ => Moved(sky.Middle(), sky.Night),
    };

    // A night that is dark from its very begin, or to its very end, has no dusk or dawn to count from.
    private Instant? Moved(Instant? at, LegalNight night) =>
        at is not { } moment ? null
        : moment == night.From || moment == night.To ? moment
        : Instant.Earlier(Instant.Later(moment + Offset, night.From), night.To);
}
