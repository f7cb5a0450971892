using Beffroi.Language;
using System.Globalization;

namespace Beffroi.Rules.Cel;

/// <summary>Reads a condition by the grammar of cel-spec, less messages, maps, bytes, null and macros over lists.</summary>
internal sealed class CelParser
{
    /// <summary>Characters a condition may have.</summary>
    public const int Longest = 2_000;

    private const int Deepest = 40;
    private const int MostNodes = 400;

    private static readonly string[][] Levels = [["||"], ["&&"], ["<", "<=", ">=", ">", "==", "!=", "in"], ["+", "-"], ["*", "/", "%"]];

    private static readonly HashSet<string> Reserved =
        ["as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while"];

    private readonly List<CelToken> _tokens;
    private int _at;
    private int _depth;
    private int _nodes;

    private CelParser(List<CelToken> tokens) => _tokens = tokens;

    private CelToken Current => _tokens[_at];

    public static CelNode Parse(string text)
    {
        if (text.Length > Longest)
        {
            throw new CelFault(new CelPlace(1, 1, 1).Error("cel-too-long", $"The condition has {text.Length} characters.", $"Use {Longest} at most, or several rules."));
        }

        var parser = new CelParser(CelLexer.Read(text));
        var node = parser.Expression();
        return parser.Current.Kind == CelTokenKind.End ? node : throw Unexpected(parser.Current, "an operator or the end");
    }

    private CelNode Expression()
    {
        if (++_depth > Deepest)
        {
            throw new CelFault(Current.Place.Error("cel-too-deep", $"The condition is nested more than {Deepest} deep.", "Write it flatter, or as several rules."));
        }

        var condition = Level(0);
        if (Taken("?"))
        {
            var then = Level(0);
            Expect(":");
            var other = Expression();
            condition = Counted(new CelNode.Choice(condition.Place.To(other.Place), condition, then, other));
        }

        _depth--;
        return condition;
    }

    private CelNode Level(int level)
    {
        if (level == Levels.Length)
        {
            return Unary();
        }

        var left = Level(level + 1);
        while (Operator(Levels[level]) is { } sign)
        {
            _at++;
            var right = Level(level + 1);
            left = Counted(new CelNode.Binary(left.Place.To(right.Place), sign, left, right));
        }

        return left;
    }

    private string? Operator(string[] signs) =>
        Current.Kind == CelTokenKind.Sign || (Current.Kind == CelTokenKind.Name && Current.Text == "in") ? Array.Find(signs, s => s == Current.Text) : null;

    private CelNode Unary()
    {
        var place = Current.Place;
        var sign = Current.Is("!") ? "!" : "-";
        var count = 0;
        while (Current.Is(sign))
        {
            (_at, count) = (_at + 1, count + 1);
        }

        if (count == 0)
        {
            return Member();
        }

        var operand = Member();
        if (sign == "-" && operand is CelNode.Number number)
        {
            return number with { Place = place.To(number.Place), Value = count % 2 == 0 ? number.Value : -number.Value };
        }

        for (var i = 0; i < count; i++)
        {
            operand = Counted(sign == "!" ? new CelNode.Not(place.To(operand.Place), operand) : new CelNode.Minus(place.To(operand.Place), operand));
        }

        return operand;
    }

    private CelNode Member()
    {
        var node = Primary();
        while (Current.Is(".") || Current.Is("["))
        {
            if (Current.Is("["))
            {
                throw new CelFault(Current.Place.Error("cel-not-supported", "Conditions cannot pick an item by its index.", "Compare with 'x in [..]', or name the property."));
            }

            _at++;
            var word = Word();
            if (Taken("("))
            {
                var arguments = Arguments(")");
                node = Counted(new CelNode.Call(node.Place.To(_tokens[_at - 1].Place), word.Text, true, [node, .. arguments]));
            }
            else
            {
                node = Counted(new CelNode.Member(node.Place.To(word.Place), node, word.Text));
            }
        }

        return node;
    }

    private CelToken Word() => Current.Kind == CelTokenKind.Name ? _tokens[_at++] : throw Unexpected(Current, "a name");

    private CelNode Primary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case CelTokenKind.Number:
                _at++;
                return Counted(new CelNode.Number(token.Place, double.Parse(token.Text, CultureInfo.InvariantCulture)));
            case CelTokenKind.Text:
                _at++;
                return Counted(new CelNode.Text(token.Place, token.Text));
            case CelTokenKind.Name:
                _at++;
                return Named(token);
            default:
                return Bracketed(token);
        }
    }

    private CelNode Named(CelToken token) => token.Text switch
    {
        "true" or "false" => Counted(new CelNode.Flag(token.Place, token.Text == "true")),
        "null" => throw new CelFault(token.Place.Error("cel-not-supported", "There is no null in conditions: what is not known is unknown.", "Ask with known(x) or fresh(x).")),
        "in" => throw Unexpected(token, "a value"),
        _ when Reserved.Contains(token.Text) => throw new CelFault(token.Place.Error("cel-syntax", $"'{token.Text}' is a reserved word.", "Use another name.")),
        _ when Taken("(") => Called(token),
        _ => Counted(new CelNode.Name(token.Place, token.Text)),
    };

    private CelNode Called(CelToken name)
    {
        var arguments = Arguments(")");
        return Counted(new CelNode.Call(name.Place.To(_tokens[_at - 1].Place), name.Text, false, arguments));
    }

    private CelNode Bracketed(CelToken token)
    {
        if (Taken("("))
        {
            var inner = Expression();
            Expect(")");
            return inner;
        }

        if (Taken("["))
        {
            var items = Arguments("]");
            return Counted(new CelNode.List(token.Place.To(_tokens[_at - 1].Place), items));
        }

        throw token.Is("{")
            ? new CelFault(token.Place.Error("cel-not-supported", "There are no maps in conditions.", "docs/rules.md lists what there is."))
            : Unexpected(token, "a value");
    }

    private List<CelNode> Arguments(string end)
    {
        var arguments = new List<CelNode>();
        while (!Taken(end))
        {
            if (arguments.Count > 0)
            {
                Expect(",");
            }

            arguments.Add(Expression());
        }

        return arguments;
    }

    private bool Taken(string sign)
    {
        var is_ = Current.Is(sign);
        _at += is_ ? 1 : 0;
        return is_;
    }

    private void Expect(string sign)
    {
        if (!Taken(sign))
        {
            throw Unexpected(Current, Phrase.Verbatim($"'{sign}'"));
        }
    }

    private CelNode Counted(CelNode node) => ++_nodes <= MostNodes
        ? node
        : throw new CelFault(node.Place.Error("cel-too-long", $"The condition has more than {MostNodes} parts.", "Write several rules."));

    private static CelFault Unexpected(CelToken token, Phrase wanted) => new(token.Place.Error(
        "cel-syntax",
        token.Kind == CelTokenKind.End ? Phrase.Of($"The condition ends where {wanted} is wanted.") : Phrase.Of($"'{token.Text}' stands where {wanted} is wanted."),
        "docs/rules.md shows how conditions are written."));
}
