using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>A value that a trigger follows: a property of the asset itself, or an input.</summary>
/// <param name="Name">As the rule calls it: <c>co2</c>, <c>input.load</c>.</param>
/// <param name="Input">The key of the input; null for a property of the asset itself.</param>
public sealed record RuleSource(string Name, Property Property, string? Input)
{
    /// <summary>The slot, as a bit; none for an input.</summary>
    internal ulong Reads => Input is null ? 1UL << Property.Slot : 0;
}
