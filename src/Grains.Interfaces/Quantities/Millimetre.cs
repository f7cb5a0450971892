namespace Beffroi.Quantities;

/// <summary>A depth of water: of rain, or of what the ground takes and gives; 1 mm is a litre on a square metre.</summary>
public readonly record struct Millimetre(double Number) : IQuantity<Millimetre>, IComparable<Millimetre>
{
    public static string Symbol => "mm";

    public static Millimetre Of(double number) => new(number);

    public int CompareTo(Millimetre other) => Number.CompareTo(other.Number);

    public static bool operator <(Millimetre a, Millimetre b) => a.Number < b.Number;

    public static bool operator >(Millimetre a, Millimetre b) => a.Number > b.Number;

    public static bool operator <=(Millimetre a, Millimetre b) => a.Number <= b.Number;

    public static bool operator >=(Millimetre a, Millimetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
