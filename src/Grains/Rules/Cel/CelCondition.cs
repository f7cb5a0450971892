using System.Linq.Expressions;

namespace Beffroi.Rules.Cel;

/// <summary>A condition compiled for one kind. It never throws, allocates nothing for numbers and flags, and gives one of the three <see cref="Truth"/>s.</summary>
public sealed class CelCondition
{
    private readonly Func<RuleScene, int> _code;
    private readonly Lazy<CelParts> _parts;

    internal CelCondition(string text, CelTyped root, CelBinder binder, CelNames names)
    {
        (Text, Reads, Inputs, ReadsTime) = (text, binder.Reads, [.. binder.Inputs], binder.ReadsTime);
        _code = Expression.Lambda<Func<RuleScene, int>>(root.Code, binder.Scene).Compile();
        Moments = ReadsTime ? CelMoments.Of(root.Node) : null;
        _parts = new(() => CelParts.Of(root.Node, text, names));
    }

    public string Text { get; }

    /// <summary>Slots of the asset's own properties it reads, a bit each.</summary>
    public ulong Reads { get; }

    /// <summary>Keys of the inputs it reads.</summary>
    public string[] Inputs { get; }

    /// <summary>Whether it can become another truth though nothing is heard: it asks for the time, the sun, or how old something is.</summary>
    public bool ReadsTime { get; }

    /// <summary>Where time alone can make it another truth, as long as nothing is heard; null when that cannot be told, or it does not ask for the time.</summary>
    public CelMoment[]? Moments { get; }

    /// <summary>The parts of it that the description alone decides, each as large as can be: two assets of which they say the same need not be described the same.</summary>
    public IReadOnlyList<CelCondition> Decided => _parts.Value.Decided;

    /// <summary>What it reads of the description elsewhere: <c>attribute.maxPower</c>, <c>asset.name</c>, <c>tag.school</c>.</summary>
    public IReadOnlyCollection<string> Describes => _parts.Value.Describes;

    /// <summary>The condition; or null, with every fault it has. Places are within the text.</summary>
    public static CelCondition? Compile(string text, CelNames names, out IReadOnlyList<RuleDiagnostic> faults)
    {
        var found = new List<RuleDiagnostic>();
        faults = found;
        var binder = new CelBinder(names, found);
        return Root(text, binder, found) is { } root && found.Count == 0
            ? new(text, root, binder, names)
            : null;
    }

    public int Evaluate(RuleScene scene) => _code(scene);

    private static CelTyped? Root(string text, CelBinder binder, List<RuleDiagnostic> faults)
    {
        try
        {
            var root = binder.Bind(CelParser.Parse(text));
            if (root is null or { Type.Form: CelForm.Flag })
            {
                return root;
            }

            faults.Add(root.Node.Place.Error("cel-wrong-type", $"A condition is true or false; this is {root.Type.Words}.", "Compare it, as in 'x > 5'."));
        }
        catch (CelFault fault)
        {
            faults.Add(fault.Diagnostic);
        }

        return null;
    }
}
