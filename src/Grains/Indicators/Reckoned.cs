using Beffroi.Twin;

namespace Beffroi.Indicators;

/// <summary>The worth of a term.</summary>
/// <param name="Value">NaN when nothing is known.</param>
/// <param name="Coverage">From how much of what there is.</param>
/// <param name="Doubt">The share of that which was inferred or estimated.</param>
internal readonly record struct Reckoned(double Value, double Coverage, double Doubt)
{
    /// <summary>Above this share of estimates the whole is one.</summary>
    private const double MostDoubt = 0.1;

    public static readonly Reckoned Unknown = new(double.NaN, 0, 0);

    public static Reckoned Certain(double value) => new(value, 1, 0);

    public static Reckoned Of(char sign, Reckoned a, Reckoned b)
    {
        var value = sign switch
        {
            '+' => a.Value + b.Value,
            '-' => a.Value - b.Value,
            '*' => a.Value * b.Value,
            _ => b.Value == 0 ? double.NaN : a.Value / b.Value,
        };
        return new(value, Math.Min(a.Coverage, b.Coverage), Math.Max(a.Doubt, b.Doubt));
    }

    public Quality QualityAt(double gate) =>
        double.IsNaN(Value) ? Quality.Unknown : Coverage < gate || Doubt > MostDoubt ? Quality.Estimated : Quality.Measured;
}
