using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What a citizen tells.</summary>
[GenerateSerializer, Immutable, Alias("ReportDraft")]
public sealed record ReportDraft(
    [property: Id(0)] string Kind, [property: Id(1)] string Text, [property: Id(2)] Place Place, [property: Id(3)] AssetId? Asset, [property: Id(4)] WorkPhoto? Photo,
    [property: Id(5)] string? Authority, [property: Id(6)] string? District);
