namespace Beffroi.Quantities;

/// <summary>Energy.</summary>
public readonly record struct KilowattHour(double Number) : IQuantity<KilowattHour>, IComparable<KilowattHour>
{
    public static string Symbol => "kWh";

    public static KilowattHour Of(double number) => new(number);

    public int CompareTo(KilowattHour other) => Number.CompareTo(other.Number);

    public static bool operator <(KilowattHour a, KilowattHour b) => a.Number < b.Number;

    public static bool operator >(KilowattHour a, KilowattHour b) => a.Number > b.Number;

    public static bool operator <=(KilowattHour a, KilowattHour b) => a.Number <= b.Number;

    public static bool operator >=(KilowattHour a, KilowattHour b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
