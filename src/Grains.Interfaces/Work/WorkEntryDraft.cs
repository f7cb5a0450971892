using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>An entry as somebody writes it, before the twin has it.</summary>
[GenerateSerializer, Immutable, Alias("WorkEntryDraft")]
public sealed record WorkEntryDraft
{
    [Id(0)] public required Guid Id { get; init; }

    [Id(1)] public required WorkEntryKind Kind { get; init; }

    [Id(2)] public required string Author { get; init; }

    /// <summary>When it happened, by the phone's clock put right; null for now.</summary>
    [Id(3)] public Instant? At { get; init; }

    [Id(4)] public Instant? DeviceAt { get; init; }

    [Id(5)] public string? Device { get; init; }

    [Id(6)] public WorkState? To { get; init; }

    [Id(7)] public string? Text { get; init; }

    [Id(8)] public Suspension? Reason { get; init; }

    [Id(9)] public string? Assignee { get; init; }

    [Id(10)] public WorkStretch? PlannedFor { get; init; }

    [Id(11)] public Priority Priority { get; init; }

    [Id(12)] public WorkPhoto? Photo { get; init; }

    [Id(13)] public WorkCheck? Check { get; init; }

    /// <summary>The newest version of the order that its author had seen: it stands behind all of that, whatever the phone's clock says.</summary>
    [Id(14)] public int? Seen { get; init; }
}
