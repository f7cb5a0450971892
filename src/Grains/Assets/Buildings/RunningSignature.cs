namespace Beffroi.Assets.Buildings;

/// <summary>
/// A building's heat by degree days, learnt a day at a time: heat = b + a·DJU. Means and spreads of the days so far; beyond a hundred and twenty of them the oldest fade, so that a season
/// is remembered and a renovation is learnt.
/// </summary>
/// <param name="Days">How many, 120 at most.</param>
/// <param name="Cold">Mean degree days.</param>
/// <param name="Heat">Mean heat.</param>
/// <param name="Spread">Variance of degree days.</param>
/// <param name="Common">Covariance of both.</param>
/// <param name="Scatter">Variance of heat.</param>
public readonly record struct RunningSignature(double Days, double Cold, double Heat, double Spread, double Common, double Scatter)
{
    public const double Remembered = 120;

    /// <summary>Fewer days say nothing.</summary>
    public const double FewestDays = 30;

    private const double GoodFit = 0.75;

    /// <summary>a: heat for each degree day.</summary>
    public double Slope => Spread > 0 ? Common / Spread : 0;

    /// <summary>b: heat of a day that asked for none.</summary>
    public double Base => Heat - (Slope * Cold);

    public double RSquared => Spread > 0 && Scatter > 0 ? Math.Clamp(Common * Common / (Spread * Scatter), 0, 1) : 0;

    /// <summary>Whether a day may be judged by it: enough days, told well enough by their cold, and colder ones dearer.</summary>
    public bool Tells => Days >= FewestDays && RSquared > GoodFit && Slope > 0;

    /// <summary>What a day of that cold would take.</summary>
    public double At(double cold) => Math.Max(0, Base + (Slope * cold));

    /// <summary>With another day.</summary>
    public RunningSignature With(double cold, double heat)
    {
        var days = Math.Min(Remembered, Days + 1);
        var (weight, colder, hotter) = (1 / days, cold - Cold, heat - Heat);
        return new(
            days,
            Cold + (weight * colder),
            Heat + (weight * hotter),
            (1 - weight) * (Spread + (weight * colder * colder)),
            (1 - weight) * (Common + (weight * colder * hotter)),
            (1 - weight) * (Scatter + (weight * hotter * hotter)));
    }
}
