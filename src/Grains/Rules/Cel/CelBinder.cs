using System.Linq.Expressions;
using Beffroi.Inventory.Mapping;
using Beffroi.Language;

namespace Beffroi.Rules.Cel;

/// <summary>Asks of every part of a condition what it means for a kind, and whether that can be: a static check whose result is code. All faults are told at once.</summary>
internal sealed partial class CelBinder(CelNames names, List<RuleDiagnostic> faults)
{
    public ParameterExpression Scene { get; } = Expression.Parameter(typeof(RuleScene), "scene");

    /// <summary>Slots of the asset's own properties the condition reads, a bit each.</summary>
    public ulong Reads { get; private set; }

    /// <summary>Keys of the inputs it reads.</summary>
    public HashSet<string> Inputs { get; } = [];

    /// <summary>What it reads of the asset's description, by path.</summary>
    public HashSet<string> Describes { get; } = [];

    /// <summary>Whether it can become another truth though no property changes.</summary>
    public bool ReadsTime { get; private set; }

    /// <summary>Null when a fault was told.</summary>
    public CelTyped? Bind(CelNode node)
    {
        switch (node)
        {
            case CelNode.Number number:
                return new(node, CelType.Number, Expression.Constant(number.Value));
            case CelNode.Text text:
                return new(node, CelType.Text, Expression.Constant(text.Value));
            case CelNode.Flag flag:
                return new(node, CelType.Flag, Expression.Constant(Truth.Of(flag.Value)));
            case CelNode.Name or CelNode.Member:
                return Named(node);
            case CelNode.Not not:
                return Want(Bind(not.Operand), CelForm.Flag, Phrase.Verbatim("'!'")) is { } negated ? new(node, CelType.Flag, Call(typeof(Truth), nameof(Truth.Not), negated)) : null;
            case CelNode.Minus minus:
                return Negated(minus);
            case CelNode.Binary { Sign: "in" } within:
                return In(within);
            case CelNode.Binary binary:
                return (Bind(binary.Left), Bind(binary.Right)) is ({ } left, { } right) ? Operator(binary, left, right) : null;
            case CelNode.Choice choice:
                return Chosen(choice);
            case CelNode.Call call:
                return Called(call);
            default:
                return Refuse(node, "cel-wrong-type", "A list stands alone here.", "Lists are for 'x in [..]'.");
        }
    }

    private CelTyped? Named(CelNode node)
    {
        if (Path(node) is not { } path)
        {
            return Refuse(node, "cel-not-supported", "Only names have parts.", "Write asset.name, attribute.x, clock.hour, sun.elevation or input.x.");
        }

        if (names.Find(node, path, Scene) is { } found)
        {
            Note(found.Source);
            NoteDescribed(path);
            ReadsTime |= path is "now" || path.StartsWith("clock.", StringComparison.Ordinal) || path.StartsWith("sun.", StringComparison.Ordinal);
            return found;
        }

        return Refuse(node, "cel-unknown-name", $"'{path}' is nothing a {names.Kind.Key} has.{Closest.Hint(path, names.All(), "It has")}", "Choose one of its properties, or correct the kind the rule is for.");
    }

    private void Note(CelSource? source)
    {
        if (source is { Input: { } input })
        {
            Inputs.Add(input);
        }
        else if (source is not null)
        {
            Reads |= 1UL << source.Property.Slot;
        }
    }

    private void NoteDescribed(string path)
    {
        if (path.StartsWith("attribute.", StringComparison.Ordinal) || path.StartsWith("asset.", StringComparison.Ordinal))
        {
            Describes.Add(path);
        }
    }

    private CelTyped? Negated(CelNode.Minus minus)
    {
        if (Bind(minus.Operand) is not { } operand)
        {
            return null;
        }

        return operand.Type.Form is CelForm.Number or CelForm.Duration
            ? new(minus, operand.Type, Expression.Negate(operand.Code))
            : Refuse(minus, "cel-wrong-type", $"'-' stands before {operand.Type.Words}.", "It is for numbers and durations.");
    }

    private CelTyped? Chosen(CelNode.Choice choice)
    {
        var condition = Want(Bind(choice.Condition), CelForm.Flag, "the part before '?'");
        if ((condition, Bind(choice.Then), Bind(choice.Else)) is not ({ } asked, { } then, { } other) || Alike(choice, then, other) is not var (left, right))
        {
            return null;
        }

        var truth = Expression.Variable(typeof(int));
        var unknown = Unknown(left.Type.Form);
        var code = Expression.Block(
            [truth],
            Expression.Assign(truth, asked.Code),
            Expression.Condition(
                Expression.Equal(truth, Expression.Constant(Truth.True)),
                left.Code,
                Expression.Condition(Expression.Equal(truth, Expression.Constant(Truth.False)), right.Code, unknown)));
        return new(choice, left.Type with { Choices = [] }, code);
    }

    private CelTyped? Want(CelTyped? typed, CelForm form, Phrase what) =>
        typed is null || typed.Type.Form == form ? typed
        : Refuse(typed.Node, "cel-wrong-type", $"{what} wants {new CelType(form, "", []).Words}, and this is {typed.Type.Words}.", form == CelForm.Flag ? Phrase.Of("Compare it, as in 'x > 5' or 'x == \"a\"'.") : Phrase.Of("Correct the condition."));

    private CelTyped? Refuse(CelNode node, string code, Phrase sentence, Phrase advice)
    {
        faults.Add(node.Place.Error(code, sentence, advice));
        return null;
    }

    private static Expression Unknown(CelForm form) => form switch
    {
        CelForm.Flag => Expression.Constant(Truth.Unknown),
        CelForm.Text => Expression.Constant(null, typeof(string)),
        _ => Expression.Constant(double.NaN),
    };

    private static MethodCallExpression Call(Type type, string method, params CelTyped[] arguments) => Expression.Call(type, method, null, [.. arguments.Select(a => a.Code)]);

    private static string? Path(CelNode node) => node switch
    {
        CelNode.Name name => name.Word,
        CelNode.Member member when Path(member.Of) is { } path => $"{path}.{member.Word}",
        _ => null,
    };
}
