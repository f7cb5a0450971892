namespace Beffroi.Assets.GreenSpaces;

/// <summary>
/// The water of a root zone as a store that is drawn from and filled (FAO-56 chapter 8): its depletion Dr is what it lacks to be full, from nothing to all it holds. All in millimetres.
/// </summary>
/// <param name="Total">TAW: all it holds for plants.</param>
/// <param name="Share">p: of it, how much they draw without suffering, at five millimetres a day.</param>
/// <param name="Factor">Kc of the plants.</param>
public readonly record struct SoilStore(double Total, double Share, double Factor)
{
    /// <summary>A day with less rain is a day without.</summary>
    public const double LeastRain = 2;

    private const double LeastShare = 0.1;
    private const double MostShare = 0.8;

    /// <summary>RAW: what they draw without suffering, less on a hot day than on a mild one.</summary>
    public double ReadyOn(double et0) => Math.Clamp(Share + (0.04 * (5 - (Factor * et0))), LeastShare, MostShare) * Total;

    /// <summary>Ks: by how much they draw less than they would; 1 where they do not suffer.</summary>
    public double StressAt(double depletion, double ready) => depletion <= ready ? 1 : Math.Max(0, (Total - depletion) / (Total - ready));

    /// <summary>What the store lacks by its moisture.</summary>
    /// <param name="soil">What it is of.</param>
    /// <param name="moisture">By volume, 0 to 1.</param>
    /// <param name="depth">Of the roots, m.</param>
    public double DepletionAt(SoilWater soil, double moisture, double depth) => Math.Clamp(1000 * (soil.FieldCapacity - moisture) * depth, 0, Total);

    /// <summary>A day on. What is too much for the store runs through it; what plants take is never more than it has.</summary>
    /// <param name="depletion">At its beginning.</param>
    /// <param name="rain">Of the day.</param>
    /// <param name="given">By irrigation, as it reached the roots.</param>
    /// <param name="et0">Reference evapotranspiration.</param>
    public SoilDay Next(double depletion, double rain, double given, double et0)
    {
        var ready = ReadyOn(et0);
        var effective = rain < LeastRain ? 0 : rain;
        var filled = depletion - effective - given;
        var taken = Math.Min(StressAt(depletion, ready) * Factor * et0, Total - filled);
        var after = filled + taken;
        return new(Math.Max(0, after), taken, effective, Math.Max(0, -after), ready);
    }
}
