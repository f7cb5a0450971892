namespace Beffroi.Quantities;

/// <summary>Energy of a year by floor area.</summary>
public readonly record struct KilowattHourPerSquareMetre(double Number) : IQuantity<KilowattHourPerSquareMetre>, IComparable<KilowattHourPerSquareMetre>
{
    public static string Symbol => "kWh/m²";

    public static KilowattHourPerSquareMetre Of(double number) => new(number);

    public int CompareTo(KilowattHourPerSquareMetre other) => Number.CompareTo(other.Number);

    public static bool operator <(KilowattHourPerSquareMetre a, KilowattHourPerSquareMetre b) => a.Number < b.Number;

    public static bool operator >(KilowattHourPerSquareMetre a, KilowattHourPerSquareMetre b) => a.Number > b.Number;

    public static bool operator <=(KilowattHourPerSquareMetre a, KilowattHourPerSquareMetre b) => a.Number <= b.Number;

    public static bool operator >=(KilowattHourPerSquareMetre a, KilowattHourPerSquareMetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
