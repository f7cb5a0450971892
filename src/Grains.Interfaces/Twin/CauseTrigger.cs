using System.Text.Json.Serialization;
using Beffroi.Language;
using Beffroi.Rollups;

namespace Beffroi.Twin;

/// <summary>What made a rule fire: a value of an asset, or a moment.</summary>
/// <param name="Version">The asset's version whose change it was.</param>
/// <param name="Property">Of a total, what it is: <c>count of lit false</c>. Null when no property made it fire, such as a time of the day.</param>
/// <param name="Words">The trigger as its document says it.</param>
[GenerateSerializer, Immutable, Alias("CauseTrigger")]
public sealed record CauseTrigger(
    [property: Id(0)] AssetId Asset,
    [property: Id(1)] long Version,
    [property: Id(2)] string? Property,
    [property: Id(3)] Value Value,
    [property: Id(4)] Instant At,
    [property: Id(5)] string Words)
{
    /// <summary>The words as they can be said in other languages; null for what was kept before that was known.</summary>
    [Id(6), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public Phrase? Said { get; init; }

    /// <summary>The total it was, with its coverage; null when it was no total.</summary>
    [Id(7), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public TotalCover? Total { get; init; }
}
