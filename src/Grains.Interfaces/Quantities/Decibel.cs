namespace Beffroi.Quantities;

/// <summary>A ratio of powers, such as of a signal to the noise.</summary>
public readonly record struct Decibel(double Number) : IQuantity<Decibel>, IComparable<Decibel>
{
    public static string Symbol => "dB";

    public static Decibel Of(double number) => new(number);

    public int CompareTo(Decibel other) => Number.CompareTo(other.Number);

    public static bool operator <(Decibel a, Decibel b) => a.Number < b.Number;

    public static bool operator >(Decibel a, Decibel b) => a.Number > b.Number;

    public static bool operator <=(Decibel a, Decibel b) => a.Number <= b.Number;

    public static bool operator >=(Decibel a, Decibel b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
