namespace Beffroi.Quantities;

/// <summary>An air pressure.</summary>
public readonly record struct Hectopascal(double Number) : IQuantity<Hectopascal>, IComparable<Hectopascal>
{
    public static string Symbol => "hPa";

    public static Hectopascal Of(double number) => new(number);

    public int CompareTo(Hectopascal other) => Number.CompareTo(other.Number);

    public static bool operator <(Hectopascal a, Hectopascal b) => a.Number < b.Number;

    public static bool operator >(Hectopascal a, Hectopascal b) => a.Number > b.Number;

    public static bool operator <=(Hectopascal a, Hectopascal b) => a.Number <= b.Number;

    public static bool operator >=(Hectopascal a, Hectopascal b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
