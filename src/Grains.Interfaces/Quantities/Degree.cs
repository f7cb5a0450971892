namespace Beffroi.Quantities;

/// <summary>An angle.</summary>
public readonly record struct Degree(double Number) : IQuantity<Degree>, IComparable<Degree>
{
    public static string Symbol => "°";

    public static Degree Of(double number) => new(number);

    public int CompareTo(Degree other) => Number.CompareTo(other.Number);

    public static bool operator <(Degree a, Degree b) => a.Number < b.Number;

    public static bool operator >(Degree a, Degree b) => a.Number > b.Number;

    public static bool operator <=(Degree a, Degree b) => a.Number <= b.Number;

    public static bool operator >=(Degree a, Degree b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
