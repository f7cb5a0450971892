namespace Beffroi.Contracts.Formulas;

/// <summary>Where figures of the contract are rounded, and nowhere else.</summary>
public static class Rounding
{
    /// <summary>What a meter or a station told, when it leaves binary numbers: six decimals of the unit, half to even.</summary>
    public static decimal? Figure(double number) => double.IsFinite(number) && Math.Abs(number) < 1e18 ? Math.Round((decimal)number, 6, MidpointRounding.ToEven) : null;

    /// <summary>What divides without end: twelve decimals, half to even.</summary>
    public static decimal Quotient(decimal number) => Math.Round(number, 12, MidpointRounding.ToEven);

    /// <summary>Each amount of each line: cents, half away from zero. Sums of amounts are then exact.</summary>
    public static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
