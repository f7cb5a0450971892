namespace Beffroi.Rules.Cel;

/// <summary>A condition taken apart into what the description alone decides, and the rest.</summary>
internal sealed class CelParts
{
    private readonly List<CelCondition> _decided = [];
    private readonly HashSet<string> _describes = [];
    private readonly CelNames _names;

    private CelParts(CelNames names) => _names = names;

    public IReadOnlyList<CelCondition> Decided => _decided;

    public IReadOnlyCollection<string> Describes => _describes;

    public static CelParts Of(CelNode node, string text, CelNames names)
    {
        var parts = new CelParts(names);
        parts.Take(node, text);
        return parts;
    }

    private void Take(CelNode node, string text)
    {
        var binder = new CelBinder(_names, []);
        if (binder.Bind(node) is not { } bound || binder.Describes.Count == 0)
        {
            return;
        }

        if (bound.Type.Form == CelForm.Flag && binder is { Reads: 0, ReadsTime: false, Inputs.Count: 0 })
        {
            _decided.Add(new(text, bound, binder, _names));
            return;
        }

        CelNode[] within = node switch
        {
            CelNode.Binary { Sign: "&&" or "||" } both => [both.Left, both.Right],
            CelNode.Not not => [not.Operand],
            CelNode.Choice choice => [choice.Condition, choice.Then, choice.Else],
            _ => [],
        };
        foreach (var part in within)
        {
            Take(part, text);
        }

        // What is compared with what changes counts by its value.
        if (within.Length == 0)
        {
            _describes.UnionWith(binder.Describes);
        }
    }
}
