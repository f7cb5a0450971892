namespace Beffroi.Quantities;

/// <summary>A share of a whole, in hundredths.</summary>
public readonly record struct Percent(double Number) : IQuantity<Percent>, IComparable<Percent>
{
    public static string Symbol => "%";

    public static Percent Of(double number) => new(number);

    public int CompareTo(Percent other) => Number.CompareTo(other.Number);

    public static bool operator <(Percent a, Percent b) => a.Number < b.Number;

    public static bool operator >(Percent a, Percent b) => a.Number > b.Number;

    public static bool operator <=(Percent a, Percent b) => a.Number <= b.Number;

    public static bool operator >=(Percent a, Percent b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
