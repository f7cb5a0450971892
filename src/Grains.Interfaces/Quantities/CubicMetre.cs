namespace Beffroi.Quantities;

/// <summary>A volume.</summary>
public readonly record struct CubicMetre(double Number) : IQuantity<CubicMetre>, IComparable<CubicMetre>
{
    public static string Symbol => "m³";

    public static CubicMetre Of(double number) => new(number);

    public int CompareTo(CubicMetre other) => Number.CompareTo(other.Number);

    public static bool operator <(CubicMetre a, CubicMetre b) => a.Number < b.Number;

    public static bool operator >(CubicMetre a, CubicMetre b) => a.Number > b.Number;

    public static bool operator <=(CubicMetre a, CubicMetre b) => a.Number <= b.Number;

    public static bool operator >=(CubicMetre a, CubicMetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
