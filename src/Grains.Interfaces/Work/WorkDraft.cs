using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What somebody or something asks to be done.</summary>
[GenerateSerializer, Immutable, Alias("WorkDraft")]
public sealed record WorkDraft
{
    /// <summary>Made by whoever asks, up to 200 characters: asked again with the same one, it is the same order.</summary>
    [Id(0)] public required string Client { get; init; }

    /// <summary>What there is to be one open order of at most, such as <c>alarm/luminaire/L-1#lamp-out</c>; null for nothing.</summary>
    [Id(1)] public string? Only { get; init; }

    [Id(2)] public required WorkSubject Subject { get; init; }

    [Id(3)] public required string Author { get; init; }

    /// <summary><see cref="Priority.None"/> for that of the alarm, or of a single asset (P3).</summary>
    [Id(4)] public Priority Priority { get; init; }

    /// <summary>Who has it from the beginning: it is qualified and assigned at once.</summary>
    [Id(5)] public string? Assignee { get; init; }

    /// <summary>It is qualified and planned at once.</summary>
    [Id(6)] public WorkStretch? PlannedFor { get; init; }

    /// <summary>When a phone without a network made it, its clock put right; null for now.</summary>
    [Id(7)] public Instant? At { get; init; }

    [Id(8)] public Instant? DeviceAt { get; init; }

    [Id(9)] public string? Device { get; init; }

    /// <summary>Whoever asks has looked at it: nobody needs to qualify it.</summary>
    [Id(10)] public bool Qualified { get; init; }

    /// <summary>How soon, when that is known otherwise than by the priority.</summary>
    [Id(11)] public WorkTargets? Targets { get; init; }
}
