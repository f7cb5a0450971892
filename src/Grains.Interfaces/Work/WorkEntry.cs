using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Something that happened to a work order, in the past tense. Entries are only ever appended; an order is the fold of them.</summary>
[GenerateSerializer, Immutable, Alias("WorkEntry")]
public sealed record WorkEntry
{
    /// <summary>Made by whoever wrote it, when it happened: the same one is one entry however often it comes.</summary>
    [Id(0)] public required Guid Id { get; init; }

    /// <summary>1, 2, 3 and so on: the order in which they came.</summary>
    [Id(1)] public required int Number { get; init; }

    [Id(2)] public required WorkEntryKind Kind { get; init; }

    /// <summary>Where it stands in the story: the phone's time, put right where its clock is wrong, never after it came; the twin's where there is no phone.</summary>
    [Id(3)] public required Instant At { get; init; }

    [Id(4)] public required Instant ReceivedAt { get; init; }

    [Id(5)] public required string Author { get; init; }

    /// <summary>As the phone told it; null when none did.</summary>
    [Id(6)] public Instant? DeviceAt { get; init; }

    [Id(7)] public string? Device { get; init; }

    /// <summary>Of a step.</summary>
    [Id(8)] public WorkState? To { get; init; }

    [Id(9)] public string? Text { get; init; }

    /// <summary>Of a step to suspended.</summary>
    [Id(10)] public Suspension? Reason { get; init; }

    /// <summary>Of a step to assigned, who has it; of a leave, who it is that left when another says so.</summary>
    [Id(11)] public string? Assignee { get; init; }

    [Id(12)] public WorkStretch? PlannedFor { get; init; }

    [Id(13)] public Priority Priority { get; init; }

    [Id(14)] public WorkTargets? Targets { get; init; }

    [Id(15)] public WorkPhoto? Photo { get; init; }

    [Id(16)] public WorkCheck? Check { get; init; }

    /// <summary>Of the first one.</summary>
    [Id(17)] public WorkSubject? Subject { get; init; }

    [Id(18)] public WorkLock? Lock { get; init; }

    [Id(19)] public WorkProof? Proof { get; init; }

    /// <summary>SHA-256, in hexadecimal, over the hash before and this entry: <see cref="WorkChain"/>.</summary>
    [Id(20)] public string Hash { get; init; } = "";

    /// <summary>Of a step to suspended: whether the clocks stand still, as settings had it when it came.</summary>
    [Id(21)] public bool StopsClock { get; init; }
}
