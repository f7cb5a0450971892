namespace Beffroi.Quantities;

/// <summary>A duration.</summary>
public readonly record struct Minute(double Number) : IQuantity<Minute>, IComparable<Minute>
{
    public static string Symbol => "min";

    public static Minute Of(double number) => new(number);

    public int CompareTo(Minute other) => Number.CompareTo(other.Number);

    public static bool operator <(Minute a, Minute b) => a.Number < b.Number;

    public static bool operator >(Minute a, Minute b) => a.Number > b.Number;

    public static bool operator <=(Minute a, Minute b) => a.Number <= b.Number;

    public static bool operator >=(Minute a, Minute b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
