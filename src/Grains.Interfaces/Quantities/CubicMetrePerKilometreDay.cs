namespace Beffroi.Quantities;

/// <summary>What is lost or drawn along a network: cubic metres a kilometre of mains a day.</summary>
public readonly record struct CubicMetrePerKilometreDay(double Number) : IQuantity<CubicMetrePerKilometreDay>, IComparable<CubicMetrePerKilometreDay>
{
    public static string Symbol => "m³/km/d";

    public static CubicMetrePerKilometreDay Of(double number) => new(number);

    public int CompareTo(CubicMetrePerKilometreDay other) => Number.CompareTo(other.Number);

    public static bool operator <(CubicMetrePerKilometreDay a, CubicMetrePerKilometreDay b) => a.Number < b.Number;

    public static bool operator >(CubicMetrePerKilometreDay a, CubicMetrePerKilometreDay b) => a.Number > b.Number;

    public static bool operator <=(CubicMetrePerKilometreDay a, CubicMetrePerKilometreDay b) => a.Number <= b.Number;

    public static bool operator >=(CubicMetrePerKilometreDay a, CubicMetrePerKilometreDay b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
