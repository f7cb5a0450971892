namespace Beffroi.Quantities;

/// <summary>A flow through a small pipe.</summary>
public readonly record struct LitrePerMinute(double Number) : IQuantity<LitrePerMinute>, IComparable<LitrePerMinute>
{
    public static string Symbol => "L/min";

    public static LitrePerMinute Of(double number) => new(number);

    public int CompareTo(LitrePerMinute other) => Number.CompareTo(other.Number);

    public static bool operator <(LitrePerMinute a, LitrePerMinute b) => a.Number < b.Number;

    public static bool operator >(LitrePerMinute a, LitrePerMinute b) => a.Number > b.Number;

    public static bool operator <=(LitrePerMinute a, LitrePerMinute b) => a.Number <= b.Number;

    public static bool operator >=(LitrePerMinute a, LitrePerMinute b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
