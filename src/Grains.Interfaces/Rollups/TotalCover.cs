using System.Text.Json.Serialization;

namespace Beffroi.Rollups;

/// <summary>What a figure of a node rests on: whose, and how many of them said something that still counts.</summary>
/// <param name="Kind">The kind of asset that is counted.</param>
/// <param name="Counted">Members with a value that is fresh or inferred; of what every member has, all of them.</param>
[GenerateSerializer, Immutable, Alias("TotalCover")]
public readonly record struct TotalCover([property: Id(0)] NodeId Node, [property: Id(1)] string Kind, [property: Id(2)] long Members, [property: Id(3)] long Counted)
{
    /// <summary>From 0 to 1; 0 for nobody.</summary>
    [JsonIgnore]
    public double Share => Members == 0 ? 0 : (double)Counted / Members;
}
