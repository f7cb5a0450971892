using Beffroi.Inventory.Mapping;
using Beffroi.Twin;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

internal static partial class ActionReader
{
    private static RuleAction? Control(RuleSection section, string word, AssetKind kind, Catalogue catalogue)
    {
        var targets = Targets(section, kind, catalogue);
        var named = section.Scalar("control", required: true);
        var slot = section.Choice("slot", "rule", ("rule", "rule"), ("event", "event"), ("safety", "safety"));
        var value = word == "command" ? section.Scalar("value", required: true) : null;
        var time = word == "command" ? section.Duration("for", TimeSpan.FromSeconds(10), Longest) : null;
        var untilCleared = word == "command" && section.Choice("until", false, ("cleared", true));
        if (targets is null || named is null || (word == "command" && value is null))
        {
            return null;
        }

        var control = RuleControls.Find(targets.Kind, named.Value!);
        if (control is null)
        {
            return section.Faults.Error<RuleAction>(named, "unknown-control", $"Nothing can command '{named.Value}' of a {targets.Kind.Key}.{Closest.Hint(named.Value!, RuleControls.Names(targets.Kind), "It has")}", "Write one of its controls.");
        }

        if (word == "relinquish")
        {
            return new RuleAction.Relinquish(control, slot, targets);
        }

        if (time is not null == untilCleared)
        {
            return section.Faults.Error<RuleAction>(section.Self, "missing-field", "A command wants one of 'for' and 'until: cleared': nothing is held for ever.", "Write for: 10m.");
        }

        if (ValueCheck.Fault(control, Written(control, value!), out var checkedValue) is { } fault)
        {
            return section.Faults.Error<RuleAction>(value!, fault.Code, fault.Said!, "Write a value the control can take, in its unit.");
        }

        return new RuleAction.Command(control, checkedValue, slot, time, targets);
    }

    private static Value Written(Property control, YamlScalarNode value) => control.Form switch
    {
        ValueForm.Number when double.TryParse(value.Value, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) => Value.Of(number),
        ValueForm.Flag when value.Value is "true" or "false" => Value.Of(value.Value == "true"),
        _ => Value.Of(value.Value!),
    };

    private static RuleTargets? Targets(RuleSection section, AssetKind kind, Catalogue catalogue)
    {
        switch (section.Node("of"))
        {
            case null:
            case YamlScalarNode { Value: "self" }:
                return new RuleTargets.Self(kind);
            case YamlMappingNode:
                var of = section.Section("of")!;
                var targets = of.Pairs.FirstOrDefault().Key switch
                {
                    "neighbours" when of.Section("neighbours") is { } part => Neighbours(part, kind, catalogue),
                    "link" => Linked(of, kind, catalogue),
                    "dependants" => Dependants(of, kind, catalogue),
                    _ => section.Faults.Error<RuleTargets>(of.Self, "unknown-field", "'of' names neighbours, a link or dependants.", "Write of: { neighbours: { metres: 60 } }."),
                };
                of.Close();
                return targets;
            case var other:
                return section.Faults.Error<RuleTargets>(other, "wrong-form", "'of' is self, or a block with neighbours, link or dependants.", "Write of: { neighbours: { metres: 60 } }.");
        }
    }

    private static RuleTargets? Neighbours(RuleSection section, AssetKind kind, Catalogue catalogue)
    {
        var word = section.Scalar("kind");
        var metres = section.Number("metres", 1, 5_000, required: true);
        var most = section.Number("most", 1, 200) ?? 20;
        var tags = section.Words("tags");
        section.Close();
        if (word is not null && !catalogue.Knows(word.Value!))
        {
            return section.Faults.Error<RuleTargets>(word, "unknown-kind", $"There is no kind '{word.Value}'.{Closest.Hint(word.Value!, catalogue.Kinds.Select(k => k.Key), "There are")}", "Write a kind of the catalogue.");
        }

        return metres is { } distance ? new RuleTargets.Neighbours(word is null ? kind : catalogue.Kind(word.Value!), distance, tags, (int)most) : null;
    }

    private static RuleTargets? Linked(RuleSection section, AssetKind kind, Catalogue catalogue)
    {
        if (section.Scalar("link") is not { } word)
        {
            return null;
        }

        return kind.Links.FirstOrDefault(l => l.Name == word.Value) is { } link && catalogue.Knows(link.TargetKind)
            ? new RuleTargets.Linked(link.Name, catalogue.Kind(link.TargetKind))
            : section.Faults.Error<RuleTargets>(word, "unknown-link", $"A {kind.Key} has no link '{word.Value}'.{Closest.Hint(word.Value!, kind.Links.Select(l => l.Name), "It has")}", "Write one of its links.");
    }

    private static RuleTargets? Dependants(RuleSection section, AssetKind kind, Catalogue catalogue)
    {
        if (section.Scalar("dependants") is not { } word)
        {
            return null;
        }

        return catalogue.Kinds.FirstOrDefault(k => k.Links.Any(l => l.Name == word.Value && l.TargetKind == kind.Key)) is { } other
            ? new RuleTargets.Dependants(word.Value!, other)
            : section.Faults.Error<RuleTargets>(word, "unknown-link", $"Nothing hangs on a {kind.Key} by a link '{word.Value}'.", "Name the link as those that hang on it call it.");
    }
}
