using Beffroi.Inventory.Mapping;
using Beffroi.Language;
using Beffroi.Rollups;
using Beffroi.Rules.Totals;
using Beffroi.Twin;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>Reads an input that is a total: of which node, of which kind, what of it, and how much of it must be known.</summary>
internal static class TotalReader
{
    private static readonly string[] Nodes = ["territory", TotalNode.OwnDistrict.Word, TotalNode.OwnAuthority.Word];

    public static RuleInput? Read(RuleSection section, string name, AssetKind own, Catalogue catalogue)
    {
        var kind = KindOf(section, own, catalogue);
        var node = Node(section, kind);
        TotalFigure?[] figures = [Figure(section, TotalForm.Sum, kind), Figure(section, TotalForm.Mean, kind), Figure(section, TotalForm.Count, kind), Figure(section, TotalForm.Share, kind)];
        var coverage = section.Number("coverage", 0, 1) ?? 0;
        section.Close();
        if (Words.Count(word => section.Node(word) is not null) != 1)
        {
            return section.Faults.Error<RuleInput>(section.Self, "missing-field", "A total wants one of 'sum', 'mean', 'count' and 'share'.", "Write sum: power, or count: { lit: false }.");
        }

        return kind is not null && node is not null && Array.Find(figures, f => f is not null) is { } figure ? new RuleInput.Total(name, node, figure, coverage) : null;
    }

    private static readonly string[] Words = ["sum", "mean", "count", "share"];

    private static AssetKind? KindOf(RuleSection section, AssetKind own, Catalogue catalogue) =>
        section.Scalar("kind") is not { } word ? own
        : catalogue.Knows(word.Value!) ? catalogue.Kind(word.Value!)
        : section.Faults.Error<AssetKind>(word, "unknown-kind", $"There is no kind '{word.Value}'.{Closest.Hint(word.Value!, catalogue.Kinds.Select(k => k.Key), "There are")}", "Write a kind of the catalogue.");

    private static TotalNode? Node(RuleSection section, AssetKind? kind)
    {
        if (section.Scalar("total", required: true) is not { } word)
        {
            return null;
        }

        if (word.Value is TotalNode.OwnDistrict.Word or TotalNode.OwnAuthority.Word)
        {
            return word.Value == TotalNode.OwnDistrict.Word ? new TotalNode.OwnDistrict() : new TotalNode.OwnAuthority();
        }

        if (!NodeId.TryParse(word.Value, null, out var node))
        {
            return section.Faults.Error<TotalNode>(
                word, "unknown-node", $"'{word.Value}' is nothing that has totals.{Closest.Hint(word.Value!, Nodes, "There are")}", "Write territory, authority/a, district/d, own-district or own-authority.");
        }

        return kind is null || node.DepartmentOf() is not { } department || department == kind.Department
            ? new TotalNode.Named(node)
            : section.Faults.Error<TotalNode>(word, "empty-total", $"A {kind.Key} belongs to {kind.Department}, never to {department}.", "Leave the department out: the kind tells it.");
    }

    private static TotalFigure? Figure(RuleSection section, TotalForm form, AssetKind? kind)
    {
        var word = Words[(int)form];
        if (kind is null || section.Node(word) is not { } node)
        {
            return null;
        }

        if (form is TotalForm.Sum or TotalForm.Mean)
        {
            return section.Scalar(word) is { } property ? Measured(section, form, kind, property, property.Value!) : null;
        }

        return node is YamlMappingNode { Children: [var (key, state)] } && key is YamlScalarNode { Value: { } name } && state is YamlScalarNode { Value: { } value }
            ? Stated(section, form, kind, node, name, value)
            : section.Faults.Error<TotalFigure>(node, "wrong-form", $"'{word}' wants one property and the state it is in.", "Write it as count: { lit: false }.");
    }

    private static TotalFigure? Measured(RuleSection section, TotalForm form, AssetKind kind, YamlNode at, string property)
    {
        var wanted = form == TotalForm.Sum ? MeasureForm.Sum : MeasureForm.Mean;
        var index = IndexOf(kind, wanted, property);
        return index >= 0 ? new(form, kind, index, 0) : Unknown(section, at, kind, wanted, property);
    }

    private static TotalFigure? Stated(RuleSection section, TotalForm form, AssetKind kind, YamlNode at, string property, string state)
    {
        var index = IndexOf(kind, MeasureForm.States, property);
        if (index < 0)
        {
            return Unknown(section, at, kind, MeasureForm.States, property);
        }

        var states = kind.Measures[index].States;
        return Array.IndexOf(states, state) is >= 0 and var found
            ? new(form, kind, index, found)
            : section.Faults.Error<TotalFigure>(at, "unknown-choice", $"'{state}' is nothing {property} can be.{Closest.Hint(state, states, "It can be")}", "Write one of them.");
    }

    private static TotalFigure? Unknown(RuleSection section, YamlNode at, AssetKind kind, MeasureForm form, string property)
    {
        var there = kind.Measures.Where(m => m.Form == form).Select(m => m.Property.Name).ToArray();
        var hint = Closest.Hint(property, there, "There are");
        var sentence = form switch
        {
            MeasureForm.Sum => Phrase.Of($"Of each {kind.Key}, '{property}' is not added up.{hint}"),
            MeasureForm.Mean => Phrase.Of($"Of each {kind.Key}, '{property}' is not averaged.{hint}"),
            _ => Phrase.Of($"Of each {kind.Key}, '{property}' is not counted by state.{hint}"),
        };
        return section.Faults.Error<TotalFigure>(at, "unknown-measure", sentence, "Totals hold what the kind declares as its measures.");
    }

    private static int IndexOf(AssetKind kind, MeasureForm form, string property)
    {
        for (var i = 0; i < kind.Measures.Count; i++)
        {
            if (kind.Measures[i].Form == form && kind.Measures[i].Property.Name == property)
            {
                return i;
            }
        }

        return -1;
    }
}
