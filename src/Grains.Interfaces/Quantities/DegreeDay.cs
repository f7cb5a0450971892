namespace Beffroi.Quantities;

/// <summary>How much a day asked to be heated, by its lowest and highest temperature. Its two ways differ in spring and autumn: a figure always says by which it was made, and of which base.</summary>
public readonly record struct DegreeDay(double Number) : IQuantity<DegreeDay>, IComparable<DegreeDay>
{
    public static string Symbol => "°C·d";

    /// <summary>The base of French contracts, °C.</summary>
    public const double Base = 18;

    /// <summary>Of the weather service: what the mean lacks.</summary>
    public static DegreeDay Meteo(double lowest, double highest, double threshold = Base) => new(Math.Max(0, threshold - ((lowest + highest) / 2)));

    /// <summary>Of heating contracts (COSTIC): a day that is warm by noon and cold by night counts too.</summary>
    public static DegreeDay Costic(double lowest, double highest, double threshold = Base) => new(
        threshold <= lowest ? 0
        : threshold > highest ? threshold - ((lowest + highest) / 2)
        : (threshold - lowest) * (0.08 + (0.42 * (threshold - lowest) / (highest - lowest))));

    public static DegreeDay Of(double number) => new(number);

    public int CompareTo(DegreeDay other) => Number.CompareTo(other.Number);

    public static bool operator <(DegreeDay a, DegreeDay b) => a.Number < b.Number;

    public static bool operator >(DegreeDay a, DegreeDay b) => a.Number > b.Number;

    public static bool operator <=(DegreeDay a, DegreeDay b) => a.Number <= b.Number;

    public static bool operator >=(DegreeDay a, DegreeDay b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
