using System.Globalization;

namespace Beffroi.Contracts.Formulas;

/// <summary>Reads a formula: comparisons over sums over products, parentheses, functions; words for <c>and</c>, <c>or</c> and <c>not</c> are functions too.</summary>
public static class FormulaReader
{
    private const int Deepest = 50;
    private static readonly string[] Comparisons = ["<=", ">=", "==", "!=", "<", ">"];

    /// <summary>The formula, or where it stops being one, from 0.</summary>
    public static (Formula? Formula, int FaultAt) Read(string text)
    {
        var scan = new Scan(text);
        if (text.Length > Formula.Longest)
        {
            return (null, Formula.Longest);
        }

        var root = Whole(scan, 0);
        if (root is not null && scan.Peek() is not null)
        {
            root = scan.Fail();
        }

        return root is null ? (null, scan.FaultAt ?? 0) : (new(text, root), 0);
    }

    private static FormulaNode? Whole(Scan scan, int depth)
    {
        if (depth > Deepest)
        {
            return scan.Fail();
        }

        return Sum(scan, depth) is not { } left ? null
            : scan.TakeAny(Comparisons) is not { } sign ? left
            : Sum(scan, depth) is { } right ? new FormulaPair(sign, left, right) : null;
    }

    private static FormulaNode? Sum(Scan scan, int depth)
    {
        var left = Product(scan, depth);
        while (left is not null && scan.TakeAny("+", "-") is { } sign)
        {
            left = Product(scan, depth) is { } right ? new FormulaPair(sign, left, right) : null;
        }

        return left;
    }

    private static FormulaNode? Product(Scan scan, int depth)
    {
        var left = Signed(scan, depth);
        while (left is not null && scan.TakeAny("*", "/") is { } sign)
        {
            left = Signed(scan, depth) is { } right ? new FormulaPair(sign, left, right) : null;
        }

        return left;
    }

    private static FormulaNode? Signed(Scan scan, int depth) =>
        scan.TakeAny("-") is null ? One(scan, depth)
        : One(scan, depth) is { } positive ? new FormulaPair("-", new FormulaNumber(0), positive) : null;

    private static FormulaNode? One(Scan scan, int depth)
    {
        if (scan.TakeAny("(") is not null)
        {
            var inner = Whole(scan, depth + 1);
            return inner is null ? null : scan.TakeAny(")") is null ? scan.Fail() : inner;
        }

        if (scan.Word() is { } name)
        {
            return scan.TakeAny("(") is null ? new FormulaName(name) : Call(scan, name, depth + 1);
        }

        return scan.Number() is not { } digits ? scan.Fail()
            : decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? new FormulaNumber(number)
            : scan.Fail();
    }

    private static FormulaNode? Call(Scan scan, string name, int depth)
    {
        if (!FormulaCall.Functions.TryGetValue(name, out var takes))
        {
            return scan.Fail();
        }

        List<FormulaNode> arguments = [];
        do
        {
            if (Whole(scan, depth) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }
        while (scan.TakeAny(",") is not null);

        return scan.TakeAny(")") is null ? scan.Fail()
            : arguments.Count < takes.Least || arguments.Count > takes.Most ? scan.Fail()
            : new FormulaCall(name, [.. arguments]);
    }

    /// <summary>Where the reading stands.</summary>
    private sealed class Scan(string text)
    {
        private int _at;

        public int? FaultAt { get; private set; }

        public FormulaNode? Fail()
        {
            FaultAt ??= _at;
            return null;
        }

        public char? Peek()
        {
            while (_at < text.Length && char.IsWhiteSpace(text[_at]))
            {
                _at++;
            }

            return _at < text.Length ? text[_at] : null;
        }

        public string? TakeAny(params ReadOnlySpan<string> signs)
        {
            _ = Peek();
            foreach (var sign in signs)
            {
                if (string.CompareOrdinal(text, _at, sign, 0, sign.Length) == 0)
                {
                    _at += sign.Length;
                    return sign;
                }
            }

            return null;
        }

        public string? Word() => Peek() is >= 'a' and <= 'z' ? Run(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_') : null;

        public string? Number() => Peek() is >= '0' and <= '9' ? Run(c => c is (>= '0' and <= '9') or '.') : null;

        private string Run(Func<char, bool> goesOn)
        {
            var begin = _at;
            while (_at < text.Length && goesOn(text[_at]))
            {
                _at++;
            }

            return text[begin.._at];
        }
    }
}
