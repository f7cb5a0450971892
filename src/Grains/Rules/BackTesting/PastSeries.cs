using Beffroi.Twin;

namespace Beffroi.Rules.BackTesting;

/// <summary>A property of an asset whose history a back-test reads.</summary>
internal readonly record struct PastSeries(AssetId Asset, Property Property);
