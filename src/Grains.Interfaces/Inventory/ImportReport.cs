using Beffroi.Twin;

namespace Beffroi.Inventory;

/// <summary>How an import stands or went.</summary>
[GenerateSerializer, Immutable, Alias("ImportReport")]
public sealed record ImportReport
{
    [Id(0)] public required string Id { get; init; }

    [Id(1)] public required string FileName { get; init; }

    [Id(2)] public required ImportState State { get; init; }

    [Id(3)] public required Instant Started { get; init; }

    [Id(4)] public Instant? Ended { get; init; }

    /// <summary>Rows in the file, once counted.</summary>
    [Id(5)] public int? Rows { get; init; }

    [Id(6)] public int Read { get; init; }

    /// <summary>Assets enrolled or changed.</summary>
    [Id(7)] public int Taken { get; init; }

    /// <summary>Assets that were already so.</summary>
    [Id(8)] public int Unchanged { get; init; }

    [Id(9)] public int Rejected { get; init; }

    /// <summary>Why it failed as a whole; null unless it did.</summary>
    [Id(10)] public Outcome? Failure { get; init; }

    /// <summary>Rows left out on purpose, by a rule of the mapping.</summary>
    [Id(11)] public int Skipped { get; init; }

    /// <summary>What the rows that went in lack, the most frequent first.</summary>
    [Id(12)] public ImportGap[] Gaps { get; init; } = [];
}
