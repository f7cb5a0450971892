namespace Beffroi.Quantities;

/// <summary>How many; no unit.</summary>
public readonly record struct Count(double Number) : IQuantity<Count>, IComparable<Count>
{
    public static string Symbol => "";

    public static Count Of(double number) => new(number);

    public int CompareTo(Count other) => Number.CompareTo(other.Number);

    public static bool operator <(Count a, Count b) => a.Number < b.Number;

    public static bool operator >(Count a, Count b) => a.Number > b.Number;

    public static bool operator <=(Count a, Count b) => a.Number <= b.Number;

    public static bool operator >=(Count a, Count b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
