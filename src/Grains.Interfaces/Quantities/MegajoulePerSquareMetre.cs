namespace Beffroi.Quantities;

/// <summary>What the sun sent on a level square metre in a day.</summary>
public readonly record struct MegajoulePerSquareMetre(double Number) : IQuantity<MegajoulePerSquareMetre>, IComparable<MegajoulePerSquareMetre>
{
    public static string Symbol => "MJ/m²";

    public static MegajoulePerSquareMetre Of(double number) => new(number);

    public int CompareTo(MegajoulePerSquareMetre other) => Number.CompareTo(other.Number);

    public static bool operator <(MegajoulePerSquareMetre a, MegajoulePerSquareMetre b) => a.Number < b.Number;

    public static bool operator >(MegajoulePerSquareMetre a, MegajoulePerSquareMetre b) => a.Number > b.Number;

    public static bool operator <=(MegajoulePerSquareMetre a, MegajoulePerSquareMetre b) => a.Number <= b.Number;

    public static bool operator >=(MegajoulePerSquareMetre a, MegajoulePerSquareMetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
