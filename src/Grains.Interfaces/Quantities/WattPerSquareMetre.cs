namespace Beffroi.Quantities;

/// <summary>What the sun sends on a level square metre.</summary>
public readonly record struct WattPerSquareMetre(double Number) : IQuantity<WattPerSquareMetre>, IComparable<WattPerSquareMetre>
{
    public static string Symbol => "W/m²";

    public static WattPerSquareMetre Of(double number) => new(number);

    public int CompareTo(WattPerSquareMetre other) => Number.CompareTo(other.Number);

    public static bool operator <(WattPerSquareMetre a, WattPerSquareMetre b) => a.Number < b.Number;

    public static bool operator >(WattPerSquareMetre a, WattPerSquareMetre b) => a.Number > b.Number;

    public static bool operator <=(WattPerSquareMetre a, WattPerSquareMetre b) => a.Number <= b.Number;

    public static bool operator >=(WattPerSquareMetre a, WattPerSquareMetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
