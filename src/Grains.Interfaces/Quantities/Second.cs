namespace Beffroi.Quantities;

/// <summary>A duration.</summary>
public readonly record struct Second(double Number) : IQuantity<Second>, IComparable<Second>
{
    public static string Symbol => "s";

    public static Second Of(double number) => new(number);

    public int CompareTo(Second other) => Number.CompareTo(other.Number);

    public static bool operator <(Second a, Second b) => a.Number < b.Number;

    public static bool operator >(Second a, Second b) => a.Number > b.Number;

    public static bool operator <=(Second a, Second b) => a.Number <= b.Number;

    public static bool operator >=(Second a, Second b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
