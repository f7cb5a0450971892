namespace Beffroi.Contracts.Formulas;

/// <summary>One of the few functions. Those that choose (<c>if</c>, <c>and</c>, <c>or</c>) work out only what they come to.</summary>
internal sealed record FormulaCall(string Function, FormulaNode[] Arguments) : FormulaNode
{
    private const int MostDigits = 12;
    private const int MostPower = 100;

    /// <summary>Functions with the least and the most arguments they take.</summary>
    public static readonly IReadOnlyDictionary<string, (int Least, int Most)> Functions = new Dictionary<string, (int, int)>
    {
        ["if"] = (3, 3), ["and"] = (1, 20), ["or"] = (1, 20), ["not"] = (1, 1), ["known"] = (1, 1), ["min"] = (1, 20), ["max"] = (1, 20), ["abs"] = (1, 1), ["round"] = (1, 2),
        ["clamp"] = (3, 3), ["power"] = (2, 2),
    };

    public override IEnumerable<string> Names => Arguments.SelectMany(a => a.Names);

    public override decimal? Of(Func<string, decimal?> known) => Function switch
    {
        "if" => Arguments[0].Of(known) is { } condition ? Arguments[condition != 0 ? 1 : 2].Of(known) : null,
        "and" => Each(known, stopsAt: 0),
        "or" => Each(known, stopsAt: 1),
        "known" => Arguments[0].Of(known) is null ? 0 : 1,
        _ => Plain(known),
    };

    private decimal? Each(Func<string, decimal?> known, decimal stopsAt)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Of(known) is not { } worth)
            {
                return null;
            }

            if (worth != 0 == (stopsAt != 0))
            {
                return stopsAt;
            }
        }

        return 1 - stopsAt;
    }

    private decimal? Plain(Func<string, decimal?> known)
    {
        var given = new decimal[Arguments.Length];
        for (var i = 0; i < given.Length; i++)
        {
            if (Arguments[i].Of(known) is not { } worth)
            {
                return null;
            }

            given[i] = worth;
        }

        return Function switch
        {
            "not" => given[0] == 0 ? 1 : 0,
            "min" => given.Min(),
            "max" => given.Max(),
            "abs" => Math.Abs(given[0]),
            "round" => Math.Round(given[0], (int)Math.Clamp(given.ElementAtOrDefault(1), 0, MostDigits), MidpointRounding.AwayFromZero),
            "clamp" => given[1] > given[2] ? null : Math.Clamp(given[0], given[1], given[2]),
            _ => Power(given[0], given[1]),
        };
    }

    private static decimal? Power(decimal number, decimal exponent)
    {
        if (exponent != Math.Truncate(exponent) || exponent is < 0 or > MostPower)
        {
            return null;
        }

        var worth = 1m;
        for (var i = 0; i < exponent; i++)
        {
            worth = Rounding.Quotient(worth * number);
        }

        return worth;
    }
}
