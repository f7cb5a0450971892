using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>A property of the asset this one hangs on, told to it when it changes: what conditions call <c>input.name</c>.</summary>
public sealed record RuleInput(string Name, string Link, AssetKind Kind, Property Property)
{
    /// <summary>The same for every rule that declares it: one input, one effect.</summary>
    public string Key => $"{Link}.{Property.Name}";
}
