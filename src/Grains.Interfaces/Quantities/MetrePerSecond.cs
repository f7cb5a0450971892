namespace Beffroi.Quantities;

/// <summary>A speed of wind.</summary>
public readonly record struct MetrePerSecond(double Number) : IQuantity<MetrePerSecond>, IComparable<MetrePerSecond>
{
    public static string Symbol => "m/s";

    public static MetrePerSecond Of(double number) => new(number);

    public int CompareTo(MetrePerSecond other) => Number.CompareTo(other.Number);

    public static bool operator <(MetrePerSecond a, MetrePerSecond b) => a.Number < b.Number;

    public static bool operator >(MetrePerSecond a, MetrePerSecond b) => a.Number > b.Number;

    public static bool operator <=(MetrePerSecond a, MetrePerSecond b) => a.Number <= b.Number;

    public static bool operator >=(MetrePerSecond a, MetrePerSecond b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
