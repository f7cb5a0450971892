using Beffroi.Twin.Simulation;

namespace Beffroi.Assets.Parking;

/// <summary>How long cars stay: half of them less than the median, with a long tail to the right (lognormal, domain reference §5).</summary>
/// <param name="Median">35 to 50 min for shops, 8 h for those who work there.</param>
/// <param name="Spread">Deviation of its logarithm.</param>
public readonly record struct StayLaw(TimeSpan Median, double Spread)
{
    public static StayLaw Shopping { get; } = new(TimeSpan.FromMinutes(45), 0.8);

    public static StayLaw Working { get; } = new(TimeSpan.FromHours(8), 0.25);

    public TimeSpan Mean => Median * Math.Exp(Spread * Spread / 2);

    /// <summary>The share that stays longer, 0 to 1.</summary>
    public double StillThere(TimeSpan after) => after <= TimeSpan.Zero ? 1 : 1 - Normal(Math.Log(after / Median) / Spread);

    /// <summary>One stay, drawn.</summary>
    public TimeSpan Draw(Dice dice, string stream, long tick) => Median * Math.Exp(Spread * dice.Bell(stream, tick));

    /// <summary>The share of the standard bell under a number, by its series; to twelve places within six deviations, beyond which it is nothing or all.</summary>
    private static double Normal(double x)
    {
        if (Math.Abs(x) > 6)
        {
            return x > 0 ? 1 : 0;
        }

        var (sum, term) = (x, x);
        for (var k = 1; Math.Abs(term) > 1e-16 && k < 200; k++)
        {
            term *= x * x / ((2 * k) + 1);
            sum += term;
        }

        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(Math.Tau));
    }
}
