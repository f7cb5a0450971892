namespace Beffroi.Quantities;

/// <summary>Light falling on a surface.</summary>
public readonly record struct Lux(double Number) : IQuantity<Lux>, IComparable<Lux>
{
    public static string Symbol => "lx";

    public static Lux Of(double number) => new(number);

    public int CompareTo(Lux other) => Number.CompareTo(other.Number);

    public static bool operator <(Lux a, Lux b) => a.Number < b.Number;

    public static bool operator >(Lux a, Lux b) => a.Number > b.Number;

    public static bool operator <=(Lux a, Lux b) => a.Number <= b.Number;

    public static bool operator >=(Lux a, Lux b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
