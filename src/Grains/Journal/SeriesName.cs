using Beffroi.Twin;

namespace Beffroi.Journal;

/// <summary>One series of history: a property of an asset.</summary>
public readonly record struct SeriesName(AssetId Asset, string Property);
