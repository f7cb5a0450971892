using Beffroi.Twin;

namespace Beffroi.Rules.Cel;

/// <summary>Where a value of the asset comes from: a property's slot, or an input filled by another asset. Only such have quality and age.</summary>
/// <param name="Input">The key of the input; null for a property of the asset itself.</param>
internal sealed record CelSource(Property Property, string? Input);
