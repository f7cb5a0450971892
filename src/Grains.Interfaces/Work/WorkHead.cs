using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>A work order as lists show it and filters ask for it: what its entries come to.</summary>
[GenerateSerializer, Immutable, Alias("WorkHead")]
public sealed record WorkHead
{
    [Id(0)] public required long Order { get; init; }

    /// <summary>How many entries it has.</summary>
    [Id(1)] public required int Version { get; init; }

    /// <summary>Of its newest entry.</summary>
    [Id(2)] public required string Hash { get; init; }

    /// <summary>Made by whoever asked for it: asked again with the same one, it is the same order.</summary>
    [Id(3)] public required string Client { get; init; }

    /// <summary>What there is one open order of, such as an alarm; null for nothing.</summary>
    [Id(4)] public string? Only { get; init; }

    [Id(5)] public required WorkSubject Subject { get; init; }

    [Id(6)] public required WorkState State { get; init; }

    [Id(7)] public required Priority Priority { get; init; }

    [Id(8)] public string? Assignee { get; init; }

    [Id(9)] public WorkStretch? PlannedFor { get; init; }

    [Id(10)] public Suspension? Suspended { get; init; }

    /// <summary>Who is there, in conflict or not.</summary>
    [Id(11)] public string[] OnSite { get; init; } = [];

    [Id(12)] public required Instant CreatedAt { get; init; }

    [Id(13)] public required string CreatedBy { get; init; }

    /// <summary>When its newest entry came.</summary>
    [Id(14)] public required Instant ChangedAt { get; init; }

    /// <summary>When somebody has to be there at the latest; <see cref="Instant.Never"/> while that clock stands still.</summary>
    [Id(15)] public required Instant AttendBy { get; init; }

    [Id(16)] public required Instant RestoreBy { get; init; }

    [Id(17)] public Instant? AttendedAt { get; init; }

    [Id(18)] public Instant? RestoredAt { get; init; }

    [Id(19)] public Instant? EndedAt { get; init; }

    /// <summary>How often somebody set to work on it: more than once is no first-time fix.</summary>
    [Id(20)] public int Visits { get; init; }

    [Id(21)] public int Conflicts { get; init; }

    [Id(22)] public required WorkLock Lock { get; init; }

    [Id(23)] public required WorkProof Proof { get; init; }

    /// <summary>Grows with every change of any order; given by the store.</summary>
    [Id(24)] public long Revision { get; init; }

    public bool IsEnded => State is WorkState.Closed or WorkState.Cancelled;

    /// <summary>The next clock that runs; <see cref="Instant.Never"/> for none.</summary>
    public Instant DueAt => AttendedAt is null ? Instant.Earlier(AttendBy, RestoreBy) : RestoredAt is null ? RestoreBy : Instant.Never;

    /// <summary>What the twin itself still has to do for it: bring the lock to the assets or take it off, look for the proof.</summary>
    public bool IsOwed => Lock.State is LockState.Asked or LockState.Releasing || (State == WorkState.Done && Subject.Asset is not null && Proof.State != ProofState.NotNeeded);
}
