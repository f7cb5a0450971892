namespace Beffroi.Quantities;

/// <summary>An area.</summary>
public readonly record struct SquareMetre(double Number) : IQuantity<SquareMetre>, IComparable<SquareMetre>
{
    public static string Symbol => "m²";

    public static SquareMetre Of(double number) => new(number);

    public int CompareTo(SquareMetre other) => Number.CompareTo(other.Number);

    public static bool operator <(SquareMetre a, SquareMetre b) => a.Number < b.Number;

    public static bool operator >(SquareMetre a, SquareMetre b) => a.Number > b.Number;

    public static bool operator <=(SquareMetre a, SquareMetre b) => a.Number <= b.Number;

    public static bool operator >=(SquareMetre a, SquareMetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
