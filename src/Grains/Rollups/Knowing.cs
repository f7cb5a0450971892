using Beffroi.Twin;

namespace Beffroi.Rollups;

/// <summary>How well a value is known at a moment: the one place where staleness is judged for boards, cells and feeds.</summary>
internal static class Knowing
{
    public static Knowledge At(Quality quality, Instant freshUntil, Instant now) => quality switch
    {
        Quality.Unknown => Knowledge.Unknown,
        _ when now > freshUntil => Knowledge.Stale,
        Quality.Measured => Knowledge.Fresh,
        _ => Knowledge.Inferred,
    };

    /// <summary>The instant after which it changes by itself; <see cref="Instant.Never"/> when it does not any more.</summary>
    public static Instant Turns(Quality quality, Instant freshUntil, Instant now) =>
        quality == Quality.Unknown || now > freshUntil ? Instant.Never : freshUntil;
}
