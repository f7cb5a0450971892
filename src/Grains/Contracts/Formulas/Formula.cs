namespace Beffroi.Contracts.Formulas;

/// <summary>
/// A calculation as a clause writes it: <c>value - heat + heat * dju / dju_ref</c>. Exact decimal numbers; what is unknown stays unknown through every sign, and what cannot be
/// worked out (a division by nothing, a number beyond 28 digits) is unknown too. No loops, no state: the same arguments give the same figure for ever.
/// </summary>
public sealed class Formula
{
    public const int Longest = 1_000;

    private readonly FormulaNode _root;

    internal Formula(string text, FormulaNode root)
    {
        (Text, _root) = (text, root);
        Names = [.. root.Names.Distinct().Order(StringComparer.Ordinal)];
    }

    public string Text { get; }

    /// <summary>What it has to be told.</summary>
    public IReadOnlyList<string> Names { get; }

    public static Formula Of(decimal number) => new(number.ToString(System.Globalization.CultureInfo.InvariantCulture), new FormulaNumber(number));

    /// <param name="known">The worth of a name; null when it is unknown.</param>
    public decimal? Of(Func<string, decimal?> known)
    {
        try
        {
            return _root.Of(known);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    public override string ToString() => Text;
}
