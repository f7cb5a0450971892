namespace Beffroi.Quantities;

/// <summary>A voltage, root mean square.</summary>
public readonly record struct Volt(double Number) : IQuantity<Volt>, IComparable<Volt>
{
    public static string Symbol => "V";

    public static Volt Of(double number) => new(number);

    public int CompareTo(Volt other) => Number.CompareTo(other.Number);

    public static bool operator <(Volt a, Volt b) => a.Number < b.Number;

    public static bool operator >(Volt a, Volt b) => a.Number > b.Number;

    public static bool operator <=(Volt a, Volt b) => a.Number <= b.Number;

    public static bool operator >=(Volt a, Volt b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
