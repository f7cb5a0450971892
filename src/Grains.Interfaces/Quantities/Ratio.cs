namespace Beffroi.Quantities;

/// <summary>A part of one, such as a power factor; no unit.</summary>
public readonly record struct Ratio(double Number) : IQuantity<Ratio>, IComparable<Ratio>
{
    public static string Symbol => "";

    public static Ratio Of(double number) => new(number);

    public int CompareTo(Ratio other) => Number.CompareTo(other.Number);

    public static bool operator <(Ratio a, Ratio b) => a.Number < b.Number;

    public static bool operator >(Ratio a, Ratio b) => a.Number > b.Number;

    public static bool operator <=(Ratio a, Ratio b) => a.Number <= b.Number;

    public static bool operator >=(Ratio a, Ratio b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
