namespace Beffroi.Quantities;

/// <summary>A concentration in air, by volume.</summary>
public readonly record struct PartsPerMillion(double Number) : IQuantity<PartsPerMillion>, IComparable<PartsPerMillion>
{
    public static string Symbol => "ppm";

    public static PartsPerMillion Of(double number) => new(number);

    public int CompareTo(PartsPerMillion other) => Number.CompareTo(other.Number);

    public static bool operator <(PartsPerMillion a, PartsPerMillion b) => a.Number < b.Number;

    public static bool operator >(PartsPerMillion a, PartsPerMillion b) => a.Number > b.Number;

    public static bool operator <=(PartsPerMillion a, PartsPerMillion b) => a.Number <= b.Number;

    public static bool operator >=(PartsPerMillion a, PartsPerMillion b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
