namespace Beffroi.Quantities;

/// <summary>A temperature.</summary>
public readonly record struct Celsius(double Number) : IQuantity<Celsius>, IComparable<Celsius>
{
    public static string Symbol => "°C";

    public static Celsius Of(double number) => new(number);

    public int CompareTo(Celsius other) => Number.CompareTo(other.Number);

    public static bool operator <(Celsius a, Celsius b) => a.Number < b.Number;

    public static bool operator >(Celsius a, Celsius b) => a.Number > b.Number;

    public static bool operator <=(Celsius a, Celsius b) => a.Number <= b.Number;

    public static bool operator >=(Celsius a, Celsius b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
