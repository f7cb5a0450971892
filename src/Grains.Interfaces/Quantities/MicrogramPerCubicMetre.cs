namespace Beffroi.Quantities;

/// <summary>A concentration in air, by mass.</summary>
public readonly record struct MicrogramPerCubicMetre(double Number) : IQuantity<MicrogramPerCubicMetre>, IComparable<MicrogramPerCubicMetre>
{
    public static string Symbol => "µg/m³";

    public static MicrogramPerCubicMetre Of(double number) => new(number);

    public int CompareTo(MicrogramPerCubicMetre other) => Number.CompareTo(other.Number);

    public static bool operator <(MicrogramPerCubicMetre a, MicrogramPerCubicMetre b) => a.Number < b.Number;

    public static bool operator >(MicrogramPerCubicMetre a, MicrogramPerCubicMetre b) => a.Number > b.Number;

    public static bool operator <=(MicrogramPerCubicMetre a, MicrogramPerCubicMetre b) => a.Number <= b.Number;

    public static bool operator >=(MicrogramPerCubicMetre a, MicrogramPerCubicMetre b) => a.Number >= b.Number;

    public override string ToString() => FormattableString.Invariant($"{Number:R} {Symbol}").TrimEnd();
}
