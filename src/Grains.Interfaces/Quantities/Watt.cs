namespace Beffroi.Quantities;

/// <summary>Active power.</summary>
public readonly record struct Watt(double Number) : IQuantity<Watt>, IComparable<Watt>
{
    public static string Symbol => "W";

    public static Watt Of(double number) => new(number);

    public int CompareTo(Watt other) => Number.CompareTo(other.Number);

    public static bool operator <(Watt a, Watt b) => a.Number < b.Number;

    public static bool operator >(Watt a, Watt b) => a.Number > b.Number;

    public static bool operator <=(Watt a, Watt b) => a.Number <= b.Number;

    public static bool operator >=(Watt a, Watt b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
