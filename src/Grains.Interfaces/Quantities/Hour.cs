namespace Beffroi.Quantities;

/// <summary>A duration.</summary>
public readonly record struct Hour(double Number) : IQuantity<Hour>, IComparable<Hour>
{
    public static string Symbol => "h";

    public static Hour Of(double number) => new(number);

    public int CompareTo(Hour other) => Number.CompareTo(other.Number);

    public static bool operator <(Hour a, Hour b) => a.Number < b.Number;

    public static bool operator >(Hour a, Hour b) => a.Number > b.Number;

    public static bool operator <=(Hour a, Hour b) => a.Number <= b.Number;

    public static bool operator >=(Hour a, Hour b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
