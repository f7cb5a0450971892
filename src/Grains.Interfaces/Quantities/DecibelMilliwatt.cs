namespace Beffroi.Quantities;

/// <summary>A received radio power.</summary>
public readonly record struct DecibelMilliwatt(double Number) : IQuantity<DecibelMilliwatt>, IComparable<DecibelMilliwatt>
{
    public static string Symbol => "dBm";

    public static DecibelMilliwatt Of(double number) => new(number);

    public int CompareTo(DecibelMilliwatt other) => Number.CompareTo(other.Number);

    public static bool operator <(DecibelMilliwatt a, DecibelMilliwatt b) => a.Number < b.Number;

    public static bool operator >(DecibelMilliwatt a, DecibelMilliwatt b) => a.Number > b.Number;

    public static bool operator <=(DecibelMilliwatt a, DecibelMilliwatt b) => a.Number <= b.Number;

    public static bool operator >=(DecibelMilliwatt a, DecibelMilliwatt b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
