namespace Beffroi.Quantities;

/// <summary>A tension by which soil holds its water.</summary>
public readonly record struct Kilopascal(double Number) : IQuantity<Kilopascal>, IComparable<Kilopascal>
{
    public static string Symbol => "kPa";

    public static Kilopascal Of(double number) => new(number);

    public int CompareTo(Kilopascal other) => Number.CompareTo(other.Number);

    public static bool operator <(Kilopascal a, Kilopascal b) => a.Number < b.Number;

    public static bool operator >(Kilopascal a, Kilopascal b) => a.Number > b.Number;

    public static bool operator <=(Kilopascal a, Kilopascal b) => a.Number <= b.Number;

    public static bool operator >=(Kilopascal a, Kilopascal b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
