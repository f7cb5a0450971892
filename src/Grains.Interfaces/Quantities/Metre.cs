namespace Beffroi.Quantities;

/// <summary>A length.</summary>
public readonly record struct Metre(double Number) : IQuantity<Metre>, IComparable<Metre>
{
    public static string Symbol => "m";

    public static Metre Of(double number) => new(number);

    public int CompareTo(Metre other) => Number.CompareTo(other.Number);

    public static bool operator <(Metre a, Metre b) => a.Number < b.Number;

    public static bool operator >(Metre a, Metre b) => a.Number > b.Number;

    public static bool operator <=(Metre a, Metre b) => a.Number <= b.Number;

    public static bool operator >=(Metre a, Metre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
