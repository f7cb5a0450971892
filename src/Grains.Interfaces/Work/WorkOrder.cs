using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>A work order, whole, as of a moment.</summary>
[GenerateSerializer, Immutable, Alias("WorkOrder")]
public sealed record WorkOrder
{
    [Id(0)] public required WorkHead Head { get; init; }

    [Id(1)] public required Instant AsOf { get; init; }

    /// <summary>In the order of the story.</summary>
    [Id(2)] public required ToldWorkEntry[] Entries { get; init; }

    [Id(3)] public required CheckedItem[] Checklist { get; init; }

    [Id(4)] public required WorkClock Attend { get; init; }

    [Id(5)] public required WorkClock Restore { get; init; }

    [Id(6)] public required ClockStop[] Stops { get; init; }

    /// <summary>Where it can go from here.</summary>
    [Id(7)] public required WorkState[] Next { get; init; }

    /// <summary>Since when the lock is as it is; null when there never was one.</summary>
    [Id(8)] public Instant? LockedSince { get; init; }

    /// <summary>Whether each entry follows from the one before by its hash.</summary>
    [Id(9)] public bool IsWhole { get; init; }
}
