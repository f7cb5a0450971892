using Beffroi.Inventory.Mapping;
using Beffroi.Twin;

namespace Beffroi.Rules.Reading;

/// <summary>Reads what a rule sees beyond its asset: what that hangs on by a declared link, and totals.</summary>
internal static class RuleInputs
{
    private const int Most = 4;

    public static IReadOnlyList<RuleInput> Read(RuleSection document, AssetKind kind, Catalogue catalogue)
    {
        if (document.Section("inputs") is not { } section)
        {
            return [];
        }

        var inputs = new List<RuleInput>();
        foreach (var (name, _, keyNode) in section.Pairs)
        {
            if (section.Section(name) is { } one && Read(one, name, kind, catalogue) is { } input)
            {
                inputs.Add(input);
            }

            if (inputs.Count > Most)
            {
                section.Faults.Add(keyNode, RuleSeverity.Error, "too-many", $"A rule has {Most} inputs at most.", "Write two rules.");
            }
        }

        return inputs;
    }

    private static RuleInput? Read(RuleSection section, string name, AssetKind kind, Catalogue catalogue) =>
        section.Node("total") is null ? Linked(section, name, kind, catalogue) : TotalReader.Read(section, name, kind, catalogue);

    private static RuleInput? Linked(RuleSection section, string name, AssetKind kind, Catalogue catalogue)
    {
        var (link, property) = (section.Scalar("link", required: true), section.Scalar("property", required: true));
        section.Close();
        if (link is null || property is null)
        {
            return null;
        }

        if (kind.Links.FirstOrDefault(l => l.Name == link.Value) is not { } found || !catalogue.Knows(found.TargetKind))
        {
            return section.Faults.Error<RuleInput>(link, "unknown-link", $"A {kind.Key} has no link '{link.Value}'.{Closest.Hint(link.Value!, kind.Links.Select(l => l.Name), "It has")}", "Another asset is seen through a link only; many together as a total.");
        }

        var other = catalogue.Kind(found.TargetKind);
        return other.Find(property.Value!) is { } target
            ? new RuleInput.Linked(name, found.Name, other, target)
            : section.Faults.Error<RuleInput>(property, "unknown-property", $"A {other.Key} has no property '{property.Value}'.{Closest.Hint(property.Value!, other.Properties.Select(p => p.Name), "It has")}", "Write one of its properties.");
    }
}
