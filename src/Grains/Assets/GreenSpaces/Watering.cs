namespace Beffroi.Assets.GreenSpaces;

/// <summary>How much to give a root zone that has drawn what it draws without suffering.</summary>
/// <param name="Depth">From the emitters, mm.</param>
/// <param name="Minutes">For which the valve is open.</param>
public readonly record struct Watering(double Depth, double Minutes)
{
    /// <summary>Of what sprinklers throw, the share that reaches the roots.</summary>
    public const double SprinklerEfficiency = 0.72;

    public const double DripEfficiency = 0.9;

    public const double LitresATree = 75;

    /// <summary>Null when nothing is to be given yet.</summary>
    /// <param name="depletion">What the store lacks, mm.</param>
    /// <param name="ready">RAW, mm.</param>
    /// <param name="leftDry">What is left for rain to fill, mm.</param>
    /// <param name="efficiency">0 to 1.</param>
    /// <param name="rate">Of the emitters, mm/h.</param>
    public static Watering? Of(double depletion, double ready, double leftDry, double efficiency, double rate) =>
        depletion < ready || depletion <= leftDry ? null : new Watering((depletion - leftDry) / efficiency, (depletion - leftDry) / efficiency / rate * 60);

    /// <summary>Young trees are given so many litres each, however dry it is around them (domain reference §4: 50 to 100 a visit).</summary>
    /// <param name="litres">Of all of them.</param>
    /// <param name="area">m².</param>
    /// <param name="rate">Of the emitters, mm/h.</param>
    public static Watering ByLitres(double litres, double area, double rate) => new(litres / area, litres / area / rate * 60);

    public static double EfficiencyOf(Emitter emitter) => emitter == Emitter.Drip ? DripEfficiency : SprinklerEfficiency;
}
