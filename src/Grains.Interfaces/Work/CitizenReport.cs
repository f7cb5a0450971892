using Beffroi.Inventory;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Something a citizen told. There is no field for a name, an address or a telephone: whoever told it finds it by its reference.</summary>
[GenerateSerializer, Immutable, Alias("CitizenReport")]
public sealed record CitizenReport
{
    public const int LongestText = 1_000;

    /// <summary>Given to whoever told it; not to be guessed.</summary>
    [Id(0)] public required string Reference { get; init; }

    [Id(1)] public required int Version { get; init; }

    /// <summary>A department's key, or <c>other</c>.</summary>
    [Id(2)] public required string Kind { get; init; }

    /// <summary>Empty once it was declined: nobody needs the words any more.</summary>
    [Id(3)] public required string Text { get; init; }

    [Id(4)] public required Place Place { get; init; }

    [Id(5)] public AssetId? Asset { get; init; }

    [Id(6)] public WorkPhoto? Photo { get; init; }

    [Id(7)] public ReportState State { get; init; }

    /// <summary>How many told of the same.</summary>
    [Id(8)] public int Told { get; init; } = 1;

    [Id(9)] public required Instant At { get; init; }

    [Id(10)] public required Instant UpdatedAt { get; init; }

    [Id(11)] public long? Order { get; init; }

    /// <summary>Who decided, and why it was declined.</summary>
    [Id(12)] public Cause? Decided { get; init; }

    [Id(13)] public string? Authority { get; init; }

    [Id(14)] public string? District { get; init; }
}
