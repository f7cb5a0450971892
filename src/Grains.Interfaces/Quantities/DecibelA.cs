namespace Beffroi.Quantities;

/// <summary>A sound level, A-weighted.</summary>
public readonly record struct DecibelA(double Number) : IQuantity<DecibelA>, IComparable<DecibelA>
{
    public static string Symbol => "dB(A)";

    public static DecibelA Of(double number) => new(number);

    public int CompareTo(DecibelA other) => Number.CompareTo(other.Number);

    public static bool operator <(DecibelA a, DecibelA b) => a.Number < b.Number;

    public static bool operator >(DecibelA a, DecibelA b) => a.Number > b.Number;

    public static bool operator <=(DecibelA a, DecibelA b) => a.Number <= b.Number;

    public static bool operator >=(DecibelA a, DecibelA b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
