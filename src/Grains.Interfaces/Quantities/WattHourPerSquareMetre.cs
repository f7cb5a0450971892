namespace Beffroi.Quantities;

/// <summary>Energy of a year for each square metre that is lit (EN 13201-5, D_E).</summary>
public readonly record struct WattHourPerSquareMetre(double Number) : IQuantity<WattHourPerSquareMetre>, IComparable<WattHourPerSquareMetre>
{
    public static string Symbol => "Wh/(m²·y)";

    public static WattHourPerSquareMetre Of(double number) => new(number);

    public int CompareTo(WattHourPerSquareMetre other) => Number.CompareTo(other.Number);

    public static bool operator <(WattHourPerSquareMetre a, WattHourPerSquareMetre b) => a.Number < b.Number;

    public static bool operator >(WattHourPerSquareMetre a, WattHourPerSquareMetre b) => a.Number > b.Number;

    public static bool operator <=(WattHourPerSquareMetre a, WattHourPerSquareMetre b) => a.Number <= b.Number;

    public static bool operator >=(WattHourPerSquareMetre a, WattHourPerSquareMetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
