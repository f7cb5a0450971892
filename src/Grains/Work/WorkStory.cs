using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>
/// A work order as its entries tell it: the fold of all of them in the order of the story, which does not depend on when they came. An entry that is not possible where it stands
/// changes nothing and says why. Pure.
/// </summary>
internal sealed class WorkStory
{
    private readonly List<ToldWorkEntry> _entries = [];
    private readonly List<ClockStop> _stops = [];
    private readonly Dictionary<string, WorkEntry> _checks = [];
    private readonly List<string> _onSite = [];

    public IReadOnlyList<ToldWorkEntry> Entries => _entries;

    public WorkSubject Subject { get; private set; } = null!;

    public WorkState State { get; private set; }

    public Priority Priority { get; private set; }

    public WorkTargets Targets { get; private set; } = null!;

    public string? Assignee { get; private set; }

    public WorkStretch? PlannedFor { get; private set; }

    public Suspension? Suspended { get; private set; }

    /// <summary>Who is there, whatever became of the order: a conflict never unlocks.</summary>
    public IReadOnlyList<string> OnSite => _onSite;

    public Instant CreatedAt { get; private set; }

    public Instant? AttendedAt { get; private set; }

    public Instant? RestoredAt { get; private set; }

    public Instant? EndedAt { get; private set; }

    public int Visits { get; private set; }

    /// <summary>Times in which the clocks stood still, in their order.</summary>
    public IReadOnlyList<ClockStop> Stops => _stops;

    public IReadOnlyDictionary<string, WorkEntry> Checks => _checks;

    /// <summary>The newest word of the twin on the lock, and on the proof.</summary>
    public WorkEntry? Lock { get; private set; }

    public WorkEntry? Proof { get; private set; }

    /// <summary>Whether a person said that it works, after it was said to be done.</summary>
    public bool IsControlledByPerson { get; private set; }

    public static WorkStory Of(IReadOnlyCollection<WorkEntry> entries)
    {
        // What came after the order had ended stands behind its end, wherever it says that it belongs: nothing reopens what a person has closed.
        var end = entries.Where(e => e is { Kind: WorkEntryKind.Step, To: { } to } && WorkSteps.Ends(to)).OrderBy(e => e.Number)
            .FirstOrDefault(e => Fold([.. entries.Where(before => before.Number <= e.Number)], int.MaxValue)._entries.Exists(told => told.Entry == e && told.Conflict is null));
        return Fold(entries, end?.Number ?? int.MaxValue);
    }

    private static WorkStory Fold(IReadOnlyCollection<WorkEntry> entries, int end)
    {
        var story = new WorkStory();
        foreach (var entry in entries.OrderBy(e => e.Number > end).ThenBy(e => e.Kind != WorkEntryKind.Created).ThenBy(e => e.At).ThenBy(e => e.Id))
        {
            story.Attend(entry);
            story._entries.Add(new(entry, story.Apply(entry)));
        }

        return story;
    }

    /// <summary>Who came and who left, in conflict or not: whoever says to be there is there.</summary>
    private void Attend(WorkEntry entry)
    {
        if (entry is { Kind: WorkEntryKind.Step, To: WorkState.OnSite })
        {
            if (!_onSite.Contains(entry.Author))
            {
                _onSite.Add(entry.Author);
            }
        }
        else if (entry is { Kind: WorkEntryKind.Step, To: WorkState.EnRoute or WorkState.Suspended or WorkState.Done or WorkState.Assigned })
        {
            _onSite.Remove(entry.Author);
        }
        else if (entry.Kind == WorkEntryKind.Leave)
        {
            _onSite.Remove(entry.Assignee ?? entry.Author);
        }
    }

    private WorkConflict? Apply(WorkEntry entry)
    {
        switch (entry.Kind)
        {
            case WorkEntryKind.Created:
                (Subject, Priority, Targets, CreatedAt) = (entry.Subject!, entry.Priority, entry.Targets!, entry.At);
                return null;
            case WorkEntryKind.Lock:
                Lock = entry;
                return null;
            case WorkEntryKind.Leave:
                return null;
            case var _ when WorkSteps.Ends(State):
                return new("order-ended", $"The order was {WorkWords.Of(State)}.");
            case WorkEntryKind.Proof:
                Proof = entry;
                return null;
            case WorkEntryKind.Step when !WorkSteps.Allows(State, entry.To!.Value):
                return new("illegal-step", $"The order was {WorkWords.Of(State)}: it cannot be {WorkWords.Of(entry.To.Value)} from there.");
            case WorkEntryKind.Step:
                Step(entry, entry.To.Value);
                return null;
            case WorkEntryKind.Priority:
                (Priority, Targets) = (entry.Priority, entry.Targets ?? Targets);
                return null;
            case WorkEntryKind.Check:
                _checks[entry.Check!.Item] = entry;
                return null;
            default:
                return null;
        }
    }

    private void Step(WorkEntry entry, WorkState to)
    {
        if (_stops is [.., { To: var open } last] && open == Instant.Never)
        {
            _stops[^1] = last with { To = entry.At };
        }

        if (to == WorkState.Suspended && entry.StopsClock)
        {
            _stops.Add(new(entry.At, Instant.Never, entry.Reason!.Value));
        }

        Visits += to == WorkState.OnSite && State != WorkState.OnSite ? 1 : 0;
        AttendedAt = to == WorkState.OnSite ? AttendedAt ?? entry.At : AttendedAt;
        RestoredAt = to == WorkState.Done ? entry.At : WorkSteps.Reopens(State, to) ? null : RestoredAt;
        Proof = to == WorkState.Done || WorkSteps.Reopens(State, to) ? null : Proof;
        IsControlledByPerson = to == WorkState.Controlled ? Proof?.Proof?.State != ProofState.Shown : to == WorkState.Closed && IsControlledByPerson;
        EndedAt = WorkSteps.Ends(to) ? entry.At : null;
        Suspended = to == WorkState.Suspended ? entry.Reason : null;
        Assignee = to == WorkState.Assigned ? entry.Assignee ?? Assignee : Assignee;
        PlannedFor = entry.PlannedFor ?? PlannedFor;
        State = to;
    }
}
