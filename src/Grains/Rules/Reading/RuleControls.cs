using Beffroi.Twin;

namespace Beffroi.Rules.Reading;

/// <summary>What can be commanded of a kind.</summary>
internal static class RuleControls
{
    public static Property? Find(AssetKind kind, string name) => kind.FindControl(name)?.Property;

    public static IEnumerable<string> Names(AssetKind kind) => kind.Controls.Select(c => c.Property.Name);
}
