namespace Beffroi.Twin.Simulation;

/// <summary>How well a model tells what was measured.</summary>
/// <param name="RSquared">The share of the spread that it explains; below nought when the mean alone would do better.</param>
/// <param name="CvRmse">How far it is off in the usual case, percent of the mean.</param>
/// <param name="Nmbe">By how much what was measured is above it in all, percent of the mean.</param>
/// <param name="Points">Of how many points.</param>
public readonly record struct FitQuality(double RSquared, double CvRmse, double Nmbe, int Points)
{
    /// <summary>Whether savings may be counted with it: R² above 0.75 and CV(RMSE) under 25 percent (domain reference §2).</summary>
    public bool IsGoodEnough => RSquared > 0.75 && CvRmse < 25;

    /// <summary>Whether a simulation may be said calibrated by the month: NMBE within 5 percent and CV(RMSE) within 15 (ASHRAE guideline 14, domain reference §2).</summary>
    public bool IsCalibrated => Math.Abs(Nmbe) <= 5 && CvRmse <= 15;

    /// <summary>The quality over those pairs.</summary>
    /// <param name="figures">How many figures of the model were fitted: as many points say nothing.</param>
    public static FitQuality Of(IReadOnlyCollection<(double Measured, double Told)> pairs, int figures)
    {
        var mean = pairs.Average(p => p.Measured);
        var squares = pairs.Sum(p => (p.Measured - p.Told) * (p.Measured - p.Told));
        var free = Math.Max(1, pairs.Count - figures);
        return new(
            1 - (squares / pairs.Sum(p => (p.Measured - mean) * (p.Measured - mean))),
            100 * Math.Sqrt(squares / free) / mean,
            100 * pairs.Sum(p => p.Measured - p.Told) / (free * mean),
            pairs.Count);
    }
}
