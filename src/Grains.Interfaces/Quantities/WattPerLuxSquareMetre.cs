namespace Beffroi.Quantities;

/// <summary>Power density of a lighting installation: what a lux on a square metre takes (EN 13201-5, D_P).</summary>
public readonly record struct WattPerLuxSquareMetre(double Number) : IQuantity<WattPerLuxSquareMetre>, IComparable<WattPerLuxSquareMetre>
{
    public static string Symbol => "W/(lx·m²)";

    public static WattPerLuxSquareMetre Of(double number) => new(number);

    public int CompareTo(WattPerLuxSquareMetre other) => Number.CompareTo(other.Number);

    public static bool operator <(WattPerLuxSquareMetre a, WattPerLuxSquareMetre b) => a.Number < b.Number;

    public static bool operator >(WattPerLuxSquareMetre a, WattPerLuxSquareMetre b) => a.Number > b.Number;

    public static bool operator <=(WattPerLuxSquareMetre a, WattPerLuxSquareMetre b) => a.Number <= b.Number;

    public static bool operator >=(WattPerLuxSquareMetre a, WattPerLuxSquareMetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
