namespace Beffroi.Quantities;

/// <summary>A current, root mean square.</summary>
public readonly record struct Ampere(double Number) : IQuantity<Ampere>, IComparable<Ampere>
{
    public static string Symbol => "A";

    public static Ampere Of(double number) => new(number);

    public int CompareTo(Ampere other) => Number.CompareTo(other.Number);

    public static bool operator <(Ampere a, Ampere b) => a.Number < b.Number;

    public static bool operator >(Ampere a, Ampere b) => a.Number > b.Number;

    public static bool operator <=(Ampere a, Ampere b) => a.Number <= b.Number;

    public static bool operator >=(Ampere a, Ampere b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
