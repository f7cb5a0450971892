namespace Beffroi.Quantities;

/// <summary>A colour temperature.</summary>
public readonly record struct Kelvin(double Number) : IQuantity<Kelvin>, IComparable<Kelvin>
{
    public static string Symbol => "K";

    public static Kelvin Of(double number) => new(number);

    public int CompareTo(Kelvin other) => Number.CompareTo(other.Number);

    public static bool operator <(Kelvin a, Kelvin b) => a.Number < b.Number;

    public static bool operator >(Kelvin a, Kelvin b) => a.Number > b.Number;

    public static bool operator <=(Kelvin a, Kelvin b) => a.Number <= b.Number;

    public static bool operator >=(Kelvin a, Kelvin b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
