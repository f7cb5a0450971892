using Beffroi.Language;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>What an order's entries come to: for lists, and whole. Pure.</summary>
internal static class WorkTelling
{
    private static readonly WorkProof NotYet = new(ProofState.NotYet, "The work is not done.");
    private static readonly WorkProof Waiting = new(ProofState.Waiting, "The asset has told nothing since the work was done.");
    private static readonly WorkProof ByPerson = new(ProofState.ByPerson, "A person has looked at it.");
    private static readonly WorkProof NoAsset = new(ProofState.NotNeeded, "The work is on no asset that could tell: a person looks at it.");

    public static WorkHead Head(long order, string client, string? only, IReadOnlyCollection<WorkEntry> entries, WorkStory story)
    {
        var newest = entries.MaxBy(e => e.Number)!;
        return new()
        {
            Order = order,
            Version = newest.Number,
            Hash = newest.Hash,
            Client = client,
            Only = WorkSteps.Ends(story.State) ? null : only,
            Subject = story.Subject,
            State = story.State,
            Priority = story.Priority,
            Assignee = story.Assignee,
            PlannedFor = story.PlannedFor,
            Suspended = story.Suspended,
            OnSite = [.. story.OnSite],
            CreatedAt = story.CreatedAt,
            CreatedBy = entries.First(e => e.Kind == WorkEntryKind.Created).Author,
            ChangedAt = newest.ReceivedAt,
            AttendBy = WorkClocks.Attend(story, newest.ReceivedAt).By,
            RestoreBy = WorkClocks.Restore(story, newest.ReceivedAt).By,
            AttendedAt = story.AttendedAt,
            RestoredAt = story.RestoredAt,
            EndedAt = story.EndedAt,
            Visits = story.Visits,
            Conflicts = story.Entries.Count(told => told.Conflict is not null),
            Lock = LockOf(story),
            Proof = ProofOf(story),
        };
    }

    public static WorkOrder Whole(WorkHead head, IReadOnlyCollection<WorkEntry> entries, WorkStory story, Instant now) => new()
    {
        Head = head,
        AsOf = now,
        Entries = [.. story.Entries],
        Checklist = [.. story.Subject.Checklist.Select(item => Checked(item, story.Checks.GetValueOrDefault(item.Item)))],
        Attend = WorkClocks.Attend(story, now),
        Restore = WorkClocks.Restore(story, now),
        Stops = [.. story.Stops],
        Next = WorkSteps.From(story.State),
        LockedSince = story.Lock?.At,
        IsWhole = WorkChain.IsWhole(entries.OrderBy(e => e.Number)),
    };

    private static CheckedItem Checked(WorkCheckItem item, WorkEntry? answer) => new(item, answer?.Check?.Value ?? Value.None, answer?.Author, answer?.At);

    /// <summary>As the twin last saw it; while somebody came or left since, not to be relied on.</summary>
    private static WorkLock LockOf(WorkStory story)
    {
        var told = story.Lock?.Lock ?? WorkLock.Nothing;
        var wanted = story.OnSite.Count > 0 && story.Subject.Asset is not null;
        return wanted == (told.State == LockState.Held) ? told : told with { State = wanted ? LockState.Asked : LockState.Releasing };
    }

    private static WorkProof ProofOf(WorkStory story) =>
        story.State is not (WorkState.Done or WorkState.Controlled or WorkState.Closed) ? NotYet
        : story.IsControlledByPerson ? ByPerson
        : story.Proof?.Proof is { } told ? told
        : story.Subject.Asset is null ? NoAsset
        : Waiting;
}
