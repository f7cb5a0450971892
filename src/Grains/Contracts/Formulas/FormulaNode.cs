namespace Beffroi.Contracts.Formulas;

internal abstract record FormulaNode
{
    public abstract IEnumerable<string> Names { get; }

    public abstract decimal? Of(Func<string, decimal?> known);
}

internal sealed record FormulaNumber(decimal Number) : FormulaNode
{
    public override IEnumerable<string> Names => [];

    public override decimal? Of(Func<string, decimal?> known) => Number;
}

internal sealed record FormulaName(string Name) : FormulaNode
{
    public override IEnumerable<string> Names => [Name];

    public override decimal? Of(Func<string, decimal?> known) => known(Name);
}

/// <param name="Sign">One of + - * / and the comparisons, which are 1 or 0.</param>
internal sealed record FormulaPair(string Sign, FormulaNode Left, FormulaNode Right) : FormulaNode
{
    public override IEnumerable<string> Names => Left.Names.Concat(Right.Names);

    public override decimal? Of(Func<string, decimal?> known)
    {
        if (Left.Of(known) is not { } a || Right.Of(known) is not { } b)
        {
            return null;
        }

        return Sign switch
        {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            "/" => b == 0 ? null : Rounding.Quotient(a / b),
            "<" => Flag(a < b),
            "<=" => Flag(a <= b),
            ">" => Flag(a > b),
            ">=" => Flag(a >= b),
            "==" => Flag(a == b),
            _ => Flag(a != b),
        };
    }

    private static decimal Flag(bool holds) => holds ? 1 : 0;
}
