using System.Globalization;
using Beffroi.Inventory;
using Beffroi.Twin;
using YamlDotNet.RepresentationModel;

namespace Beffroi.Rules.Reading;

/// <summary>Reads which assets a rule is for.</summary>
internal static class ScopeReader
{
    public static RuleScope Read(RuleSection document, AssetKind kind)
    {
        if (document.Section("scope") is not { } section)
        {
            return RuleScope.Everywhere;
        }

        if (section.Scalar("department") is { } department && department.Value != kind.Department)
        {
            section.Faults.Add(department, RuleSeverity.Error, "empty-scope", $"A {kind.Key} belongs to {kind.Department}, never to {department.Value}.", "Leave the department out: the kind tells it.");
        }

        var scope = new RuleScope
        {
            Authorities = section.Words("authority"),
            Districts = section.Words("district"),
            Tags = section.Words("tags"),
            Without = section.Words("without"),
            Assets = [.. section.Words("assets").Select(a => a.StartsWith(kind.Key + "/", StringComparison.Ordinal) ? a[(kind.Key.Length + 1)..] : a)],
        };
        scope = section.Section("within") is { } within ? Within(within, scope) : scope;
        section.Close();
        return scope;
    }

    private static RuleScope Within(RuleSection section, RuleScope scope)
    {
        var metres = section.Number("metres", 1, 1_000_000, required: true);
        var centre = section.Node("of") is { } node ? Centre(section, node) : section.Missing<Place?>("of");
        section.Close();
        return scope with { Centre = centre, Metres = metres ?? 0 };
    }

    private static Place? Centre(RuleSection section, YamlNode node) =>
        node is YamlSequenceNode { Children: [YamlScalarNode x, YamlScalarNode y] }
        && double.TryParse(x.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180
        && double.TryParse(y.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
            ? new(longitude, latitude)
            : section.Faults.Error<Place?>(node, "wrong-form", "'of' is a place: longitude, then latitude.", "Write [4.3631, 48.9566].");
}
