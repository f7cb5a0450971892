namespace Beffroi.Quantities;

/// <summary>Light leaving a source.</summary>
public readonly record struct Lumen(double Number) : IQuantity<Lumen>, IComparable<Lumen>
{
    public static string Symbol => "lm";

    public static Lumen Of(double number) => new(number);

    public int CompareTo(Lumen other) => Number.CompareTo(other.Number);

    public static bool operator <(Lumen a, Lumen b) => a.Number < b.Number;

    public static bool operator >(Lumen a, Lumen b) => a.Number > b.Number;

    public static bool operator <=(Lumen a, Lumen b) => a.Number <= b.Number;

    public static bool operator >=(Lumen a, Lumen b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
