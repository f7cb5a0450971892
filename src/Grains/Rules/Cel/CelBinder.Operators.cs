using System.Linq.Expressions;
using Beffroi.Inventory.Mapping;
using Beffroi.Language;
using Beffroi.Quantities;

namespace Beffroi.Rules.Cel;

internal sealed partial class CelBinder
{
    private CelTyped? Operator(CelNode.Binary node, CelTyped left, CelTyped right) => node.Sign switch
    {
        "&&" or "||" => (Want(left, CelForm.Flag, Phrase.Verbatim($"'{node.Sign}'")), Want(right, CelForm.Flag, Phrase.Verbatim($"'{node.Sign}'"))) is ({ } a, { } b) ? Logic(node, a, b) : null,
        "==" or "!=" => Equality(node, left, right),
        "<" or "<=" or ">" or ">=" => Order(node, left, right),
        "*" or "/" => Product(node, left, right),
        "%" => left.Type.Form == CelForm.Number && right.Type.Form == CelForm.Number ? new(node, left.Type, Call(typeof(CelMath), nameof(CelMath.Modulo), left, right)) : NoOperator(node, left, right),
        _ => Sum(node, left, right),
    };

    /// <summary>The right side is only evaluated when the left does not decide.</summary>
    private static CelTyped Logic(CelNode.Binary node, CelTyped left, CelTyped right)
    {
        var truth = Expression.Variable(typeof(int));
        var decides = Expression.Constant(node.Sign == "&&" ? Truth.False : Truth.True);
        var both = Expression.Call(typeof(Truth), node.Sign == "&&" ? nameof(Truth.And) : nameof(Truth.Or), null, truth, right.Code);
        return new(node, CelType.Flag, Expression.Block([truth], Expression.Assign(truth, left.Code), Expression.Condition(Expression.Equal(truth, decides), decides, both)));
    }

    private CelTyped? Equality(CelNode.Binary node, CelTyped left, CelTyped right)
    {
        if (Alike(node, left, right) is not var (a, b))
        {
            return null;
        }

        var same = Call(typeof(Truth), nameof(Truth.Same), a, b);
        return new(node, CelType.Flag, node.Sign == "==" ? same : Expression.Call(typeof(Truth), nameof(Truth.Not), null, same));
    }

    private CelTyped? Order(CelNode.Binary node, CelTyped left, CelTyped right)
    {
        if (left.Type.Form == CelForm.Flag || left.Type.Choices.Length > 0 || right.Type.Choices.Length > 0)
        {
            return Refuse(node, "cel-wrong-type", $"'{node.Sign}' has no meaning between {left.Type.Words} and {right.Type.Words}: choices have no order.", "Use '==', '!=' or 'in'.");
        }

        if (Alike(node, left, right) is not var (a, b))
        {
            return null;
        }

        var (first, second) = node.Sign[0] == '<' ? (a, b) : (b, a);
        return new(node, CelType.Flag, Call(typeof(Truth), node.Sign.Length == 1 ? nameof(Truth.Less) : nameof(Truth.LessOrSame), first, second));
    }

    private CelTyped? In(CelNode.Binary node)
    {
        if (Bind(node.Left) is not { } asked)
        {
            return null;
        }

        if (node.Right is not CelNode.List { Items.Count: > 0 } list)
        {
            return Refuse(node.Right, "cel-wrong-type", "'in' wants a list that is written out.", "Write x in ['a', 'b'].");
        }

        CelTyped? any = null;
        foreach (var item in list.Items)
        {
            var one = Bind(item) is { } bound ? Equality(new(item.Place, "==", node.Left, item), asked, bound) : null;
            if (one is null)
            {
                return null;
            }

            any = any is null ? one : Logic(new(node.Place, "||", any.Node, one.Node), any, one);
        }

        return any! with { Node = node };
    }

    private CelTyped? Sum(CelNode.Binary node, CelTyped left, CelTyped right)
    {
        var method = node.Sign == "+" ? nameof(CelMath.Add) : nameof(CelMath.Subtract);
        switch (left.Type.Form, right.Type.Form)
        {
            case (CelForm.Number, CelForm.Number) or (CelForm.Duration, CelForm.Duration):
                return Alike(node, left, right) is var (a, b) ? new(node, a.Type.Unit.Length > 0 ? a.Type : b.Type, Call(typeof(CelMath), method, a, b)) : null;
            case (CelForm.Text, CelForm.Text) when node.Sign == "+":
                return new(node, CelType.Text, Call(typeof(CelMath), nameof(CelMath.Join), left, right));
            case (CelForm.Moment, CelForm.Duration):
                return new(node, CelType.Moment, Expression.Call(typeof(CelMath), method, null, left.Code, Scaled(right, 1e6)));
            case (CelForm.Duration, CelForm.Moment) when node.Sign == "+":
                return new(node, CelType.Moment, Expression.Call(typeof(CelMath), method, null, Scaled(left, 1e6), right.Code));
            case (CelForm.Moment, CelForm.Moment) when node.Sign == "-":
                return new(node, CelType.Duration, Expression.Multiply(Call(typeof(CelMath), method, left, right), Expression.Constant(1e-6)));
            default:
                return NoOperator(node, left, right);
        }
    }

    private CelTyped? Product(CelNode.Binary node, CelTyped left, CelTyped right)
    {
        if (left.Type.Form != CelForm.Number || right.Type.Form != CelForm.Number)
        {
            return NoOperator(node, left, right);
        }

        var (a, b) = (left.Type.Unit, right.Type.Unit);
        var unit = b.Length == 0 ? a : node.Sign == "*" && a.Length == 0 ? b : "";
        return new(node, CelType.Number with { Unit = unit }, Call(typeof(CelMath), node.Sign == "*" ? nameof(CelMath.Multiply) : nameof(CelMath.Divide), left, right));
    }

    /// <summary>Two sides that can be compared: of one form, in one unit, and a choice that exists.</summary>
    private (CelTyped Left, CelTyped Right)? Alike(CelNode node, CelTyped left, CelTyped right)
    {
        if (left.Type.Form != right.Type.Form)
        {
            var advice = left.Type.Form is CelForm.Duration || right.Type.Form is CelForm.Duration ? Phrase.Of("Write durations as duration('5m').") : Phrase.Of("Compare things of one form.");
            Refuse(node, "cel-wrong-type", $"These do not go together: {left.Type.Words}, and {right.Type.Words}.", advice);
            return null;
        }

        if (NoChoice(left, right) || NoChoice(right, left))
        {
            return null;
        }

        return InOneUnit(node, left, right);
    }

    private bool NoChoice(CelTyped choice, CelTyped text)
    {
        if (choice.Type.Choices.Length == 0 || text.Literal is not { } word || choice.Type.Choices.Contains(word))
        {
            return false;
        }

        Refuse(text.Node, "cel-unknown-choice", $"'{word}' is nothing it can be.{Closest.Hint(word, choice.Type.Choices, "It can be")}", "Write one of its choices, in lower case with hyphens.");
        return true;
    }

    private (CelTyped Left, CelTyped Right)? InOneUnit(CelNode node, CelTyped left, CelTyped right)
    {
        var (a, b) = (left.Type.Unit, right.Type.Unit);
        if (a == b || a.Length == 0 || b.Length == 0)
        {
            return (left, right);
        }

        if (Converted(right, a) is { } converted)
        {
            return (left, converted);
        }

        if (Converted(left, b) is { } other)
        {
            return (other, right);
        }

        Refuse(node, "cel-unit-mismatch", $"One side is in {a}, the other in {b}; there is no way from one to the other.", "Compare things of one unit, or divide one by the other.");
        return null;
    }

    private static CelTyped? Converted(CelTyped typed, string unit) =>
        Units.TryConvert(0, typed.Type.Unit, unit, out var offset) && Units.TryConvert(1, typed.Type.Unit, unit, out var one)
            ? typed with { Type = typed.Type with { Unit = unit }, Code = Expression.Add(Scaled(typed, one - offset), Expression.Constant(offset)) }
            : null;

    private static BinaryExpression Scaled(CelTyped typed, double factor) => Expression.Multiply(typed.Code, Expression.Constant(factor));

    private CelTyped? NoOperator(CelNode.Binary node, CelTyped left, CelTyped right) =>
        Refuse(node, "cel-wrong-type", $"'{node.Sign}' has no meaning between {left.Type.Words} and {right.Type.Words}.", "docs/rules.md lists the operators of each form.");
}
