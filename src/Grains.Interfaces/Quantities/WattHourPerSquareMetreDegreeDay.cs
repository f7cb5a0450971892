namespace Beffroi.Quantities;

/// <summary>What a building takes for its heat, by floor area and by how cold it was.</summary>
public readonly record struct WattHourPerSquareMetreDegreeDay(double Number) : IQuantity<WattHourPerSquareMetreDegreeDay>, IComparable<WattHourPerSquareMetreDegreeDay>
{
    public static string Symbol => "Wh/(m²·°C·d)";

    public static WattHourPerSquareMetreDegreeDay Of(double number) => new(number);

    public int CompareTo(WattHourPerSquareMetreDegreeDay other) => Number.CompareTo(other.Number);

    public static bool operator <(WattHourPerSquareMetreDegreeDay a, WattHourPerSquareMetreDegreeDay b) => a.Number < b.Number;

    public static bool operator >(WattHourPerSquareMetreDegreeDay a, WattHourPerSquareMetreDegreeDay b) => a.Number > b.Number;

    public static bool operator <=(WattHourPerSquareMetreDegreeDay a, WattHourPerSquareMetreDegreeDay b) => a.Number <= b.Number;

    public static bool operator >=(WattHourPerSquareMetreDegreeDay a, WattHourPerSquareMetreDegreeDay b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
