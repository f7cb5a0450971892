namespace Beffroi.Quantities;

/// <summary>A duration.</summary>
public readonly record struct Day(double Number) : IQuantity<Day>, IComparable<Day>
{
    public static string Symbol => "d";

    public static Day Of(double number) => new(number);

    public int CompareTo(Day other) => Number.CompareTo(other.Number);

    public static bool operator <(Day a, Day b) => a.Number < b.Number;

    public static bool operator >(Day a, Day b) => a.Number > b.Number;

    public static bool operator <=(Day a, Day b) => a.Number <= b.Number;

    public static bool operator >=(Day a, Day b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
