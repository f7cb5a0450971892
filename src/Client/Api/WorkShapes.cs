using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A work order as lists show it.</summary>
internal record WorkRow
{
    public required long Id { get; init; }

    /// <summary>How many entries it has; what a writer has seen.</summary>
    public required int Version { get; init; }

    public required string Title { get; init; }

    public required string State { get; init; }

    /// <summary>The state in the reader's language.</summary>
    public required string StateName { get; init; }

    public required int Priority { get; init; }

    public required string Origin { get; init; }

    public required bool Preventive { get; init; }

    public required AssetName? Asset { get; init; }

    /// <summary>The part of the asset, or of what supplies it.</summary>
    public required string? Circuit { get; init; }

    public required double[]? Place { get; init; }

    public required string? Address { get; init; }

    public required string? Department { get; init; }

    public required string? Authority { get; init; }

    public required string? District { get; init; }

    public required string? Assignee { get; init; }

    public required StretchShape? PlannedFor { get; init; }

    public required Instant CreatedAt { get; init; }

    public required Instant ChangedAt { get; init; }

    /// <summary>Null while that clock stands still.</summary>
    public required Instant AttendBy { get; init; }

    public required Instant RestoreBy { get; init; }

    public required Instant? AttendedAt { get; init; }

    public required Instant? RestoredAt { get; init; }

    /// <summary>The next clock that runs.</summary>
    public required Instant DueAt { get; init; }

    /// <summary><c>attend</c> or <c>restore</c>; null for in time.</summary>
    public required string? Late { get; init; }

    public required string? Suspended { get; init; }

    public required string[] OnSite { get; init; }

    /// <summary>How many entries were kept and changed nothing.</summary>
    public required int Conflicts { get; init; }

    public required AlarmReference? Alarm { get; init; }
}

/// <summary>A work order, whole.</summary>
internal sealed record WorkShape : WorkRow
{
    public required string? Text { get; init; }

    public required string CreatedBy { get; init; }

    public required WorkCause? Cause { get; init; }

    /// <summary>The reference of the citizen's report it was made of.</summary>
    public required string? Report { get; init; }

    public required WorkRound? Round { get; init; }

    /// <summary>In the order of the story.</summary>
    public required IReadOnlyList<WorkEntryShape> Entries { get; init; }

    public required IReadOnlyList<WorkCheckShape> Checklist { get; init; }

    public required int Photos { get; init; }

    public required WorkClocksShape Clocks { get; init; }

    public required WorkLockShape Lock { get; init; }

    public required WorkProofShape Proof { get; init; }

    /// <summary>Where it can go from here, and what is to be said beside it.</summary>
    public required IReadOnlyList<WorkNext> Next { get; init; }

    public required WorkLinks Links { get; init; }

    /// <summary>What is known of its asset, in the reader's language; null for none.</summary>
    public required IReadOnlyList<WorkFact>? Facts { get; init; }

    public required AssetName? Supply { get; init; }

    /// <summary>Whether each entry follows from the one before by its hash.</summary>
    public required bool Whole { get; init; }
}

internal sealed record StretchShape(Instant From, Instant To);

internal sealed record AlarmReference(string Asset, string Code);

internal sealed record WorkCause(string Author, string? Reason, WorkRule? Rule);

internal sealed record WorkRule(string Id, int Version);

internal sealed record WorkRound(string Id, StretchShape Period);

internal sealed record WorkEntryShape(
    Guid Id, int N, string Kind, Instant At, Instant? DeviceAt, Instant ReceivedAt, string Author, string? Device, string? To, string? Text, string? Reason, string? Assignee,
    StretchShape? PlannedFor, int? Priority, WorkPhotoShape? Photo, WorkAnswer? Check, bool Applied, WorkConflictShape? Conflict, string Hash);

internal sealed record WorkPhotoShape(string Hash, Instant TakenAt, string? Reference);

internal sealed record WorkAnswer(string Item, Value Value);

internal sealed record WorkConflictShape(string Code, string Sentence);

internal sealed record WorkCheckShape(string Item, string? Unit, Value Value, string? By, Instant? At);

internal sealed record WorkClocksShape(WorkClockShape Attend, WorkClockShape Restore, IReadOnlyList<WorkStopShape> Stops);

internal sealed record WorkClockShape(double Hours, Instant By, Instant? At, long SpentSeconds, bool Late);

internal sealed record WorkStopShape(Instant From, Instant To, string Reason);

internal sealed record WorkLockShape(string State, Instant? Since, string[] Agents, int Assets, int Held, int Outstanding, int SelfDriven, string Sentence);

internal sealed record WorkProofShape(string State, string Sentence, string? Property, Value Value, string? Unit, Instant? At);

internal sealed record WorkNext(string To, string Name, string[] Needs);

internal sealed record WorkLinks(string? Alarm, string? Asset, string Log);

internal sealed record WorkFact(string Key, string Name, Value Value, string? Unit);

internal sealed record WorkTaken(string Outcome, WorkShape Order);

internal sealed record WorkList(IReadOnlyList<WorkRow> Items, string? Next, int? Matched, WorkCountsShape Counts);

internal sealed record WorkCountsShape(IReadOnlyDictionary<string, int> States, int Late, int OnSite);

internal sealed record AssetWork(IReadOnlyList<WorkRow> Items, string? Next, WorkLockShape? Lock);

internal sealed record FieldDay(string Agent, string Day, Instant At, IReadOnlyList<WorkShape> Orders);

internal sealed record FieldOutcome(string? Id, string Outcome, long? Order, FieldRefusal? Refusal, WorkConflictShape? Conflict);

internal sealed record FieldRefusal(string Code, string Sentence, string Advice);

internal sealed record FieldSynced(Instant ReceivedAt, double ClockOffsetSeconds, IReadOnlyList<FieldOutcome> Outcomes, IReadOnlyList<WorkShape> Orders);

internal sealed record NamedWord(string Key, string Name);

internal sealed record WorkStateShape(string Key, string Name, string[] Next, bool Ended);

internal sealed record WorkPriorityShape(int Priority, string Name, string Says, double AttendHours, double RestoreHours);

internal sealed record WorkSuspensionShape(string Key, string Name, bool StopsClock);

internal sealed record WorkMost(int Entries, int Text, int Checklist);

internal sealed record WorkSettingsShape(
    WorkStateShape[] States, WorkPriorityShape[] Priorities, WorkSuspensionShape[] Suspensions, NamedWord[] Origins, NamedWord[] EntryKinds, NamedWord[] ReportKinds, WorkMost Most);
