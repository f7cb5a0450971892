using Beffroi.Twin;

namespace Beffroi.Assets.Lighting;

/// <summary>
/// Light for those who pass (domain reference §1.5): from the base level a ramp to the boost, held while somebody is there and for a while after, then
/// faded back. A closed form of the last detections; the machine has no state of its own.
/// </summary>
/// <param name="Base">Level nobody passing, 0 to 1.</param>
/// <param name="Boost">Level for those who pass.</param>
public readonly record struct MotionCycle(double Base, double Boost, TimeSpan Ramp, TimeSpan Hold, TimeSpan Fade)
{
    /// <summary>As drivers come: 20 %, full within 1.5 s, held for 40 s, faded in 10.</summary>
    public static MotionCycle Usual { get; } = new(0.2, 1, TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(10));

    /// <summary>Which part of its round it is in.</summary>
    /// <param name="since">Since the last detection; null for none yet.</param>
    public MotionPhase Phase(TimeSpan? since) =>
        since is not { } passed || passed < TimeSpan.Zero || passed >= Hold + Fade ? MotionPhase.Base
        : passed < Ramp ? MotionPhase.Ramp
        : passed < Hold ? MotionPhase.Boost
        : MotionPhase.Fade;

    /// <summary>The level at that moment, after detections in the order of time; each holds the light anew, from the level it then has.</summary>
    public double LevelAt(Instant at, ReadOnlySpan<Instant> detections)
    {
        var (level, last) = (Base, (Instant?)null);
        foreach (var detection in detections)
        {
            if (detection > at)
            {
                break;
            }

            (level, last) = (Level(last is { } before ? detection - before : null, level), detection);
        }

        return Level(last is { } newest ? at - newest : null, level);
    }

    /// <summary>Share of the time that somebody is held light for, when people come at random.</summary>
    /// <param name="arrivals">An hour.</param>
    public double Duty(double arrivals) => 1 - Math.Exp(-arrivals * (Hold + Fade).TotalSeconds / 3600);

    /// <summary>How many people an hour give that duty.</summary>
    public double Arrivals(double duty) => -Math.Log(1 - duty) * 3600 / (Hold + Fade).TotalSeconds;

    /// <summary>Mean power under that duty, between the power at the base and at the boost.</summary>
    public static double MeanPower(double atBase, double atBoost, double duty) => (atBase * (1 - duty)) + (atBoost * duty);

    /// <param name="from">Level when the last detection came.</param>
    private double Level(TimeSpan? since, double from) => Phase(since) switch
    {
        MotionPhase.Ramp => from + ((Boost - from) * (since!.Value / Ramp)),
        MotionPhase.Boost => Boost,
        MotionPhase.Fade => Boost + ((Base - Boost) * ((since!.Value - Hold) / Fade)),
        _ => Base,
    };
}
