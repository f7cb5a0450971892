namespace Beffroi.Quantities;

/// <summary>A flow.</summary>
public readonly record struct CubicMetrePerHour(double Number) : IQuantity<CubicMetrePerHour>, IComparable<CubicMetrePerHour>
{
    public static string Symbol => "m³/h";

    public static CubicMetrePerHour Of(double number) => new(number);

    public int CompareTo(CubicMetrePerHour other) => Number.CompareTo(other.Number);

    public static bool operator <(CubicMetrePerHour a, CubicMetrePerHour b) => a.Number < b.Number;

    public static bool operator >(CubicMetrePerHour a, CubicMetrePerHour b) => a.Number > b.Number;

    public static bool operator <=(CubicMetrePerHour a, CubicMetrePerHour b) => a.Number <= b.Number;

    public static bool operator >=(CubicMetrePerHour a, CubicMetrePerHour b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
