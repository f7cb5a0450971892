using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Entries from drafts: with their numbers, their moments and what settings say of them now. Pure.</summary>
internal static class WorkWriting
{
    /// <summary>The first entries of an order: made, and at once qualified, planned and assigned as far as whoever asks says so.</summary>
    public static WorkEntry[] Begin(WorkDraft draft, Guid id, WorkOptions options, Instant now)
    {
        var at = Instant.Earlier(draft.At ?? now, now);
        var priority = draft.Priority == Priority.None ? Priority.Minor : draft.Priority;
        List<WorkEntry> entries =
        [
            new()
            {
                Id = id, Number = 1, Kind = WorkEntryKind.Created, At = at, ReceivedAt = now, Author = draft.Author.Trim(), DeviceAt = draft.DeviceAt, Device = draft.Device,
                Subject = draft.Subject, Priority = priority, Targets = draft.Targets ?? options.TargetsOf(priority),
            },
        ];
        void Step(WorkState to, string? assignee = null, WorkStretch? planned = null) => entries.Add(new()
        {
            Id = Following(id, to), Number = entries.Count + 1, Kind = WorkEntryKind.Step, At = new(at.Microseconds + entries.Count), ReceivedAt = now, Author = draft.Author.Trim(),
            DeviceAt = draft.DeviceAt, Device = draft.Device, To = to, Assignee = assignee, PlannedFor = planned,
        });

        if (draft.Qualified || draft.Assignee is not null || draft.PlannedFor is not null)
        {
            Step(WorkState.Qualified);
        }

        if (draft.PlannedFor is { } planned)
        {
            Step(WorkState.Planned, planned: planned);
        }

        if (draft.Assignee is { } assignee)
        {
            Step(WorkState.Assigned, assignee.Trim());
        }

        return WorkChain.Link(WorkChain.Start, entries);
    }

    /// <summary>The next entries behind those there are. What is written at a desk stands after all that was known then.</summary>
    public static WorkEntry[] Next(IReadOnlyCollection<WorkEntry> before, IEnumerable<WorkEntry> entries, WorkOptions options, Instant now)
    {
        var number = before.Count;
        return WorkChain.Link(before.MaxBy(e => e.Number)!.Hash, entries.Select(entry => entry with
        {
            Number = ++number,
            ReceivedAt = now,
            StopsClock = entry is { To: WorkState.Suspended, Reason: { } reason } && options.Stops(reason),
            Targets = entry.Kind == WorkEntryKind.Priority ? options.TargetsOf(entry.Priority) : entry.Targets,
        }));
    }

    /// <param name="now">For one that says no moment of its own: after everything there is.</param>
    public static WorkEntry Of(WorkEntryDraft draft, IReadOnlyCollection<WorkEntry> before, Instant now) => new()
    {
        Id = draft.Id,
        Number = 0,
        Kind = draft.Kind,
        At = draft.At is { } at ? Instant.Later(Instant.Earlier(at, now), Behind(before.Where(e => e.Number <= draft.Seen))) : After(before, now),
        ReceivedAt = now,
        Author = draft.Author.Trim(),
        DeviceAt = draft.DeviceAt,
        Device = draft.Device,
        To = draft.To,
        Text = string.IsNullOrWhiteSpace(draft.Text) ? null : draft.Text.Trim(),
        Reason = draft.Kind == WorkEntryKind.Step && draft.To == WorkState.Suspended ? draft.Reason : null,
        Assignee = draft.Assignee?.Trim(),
        PlannedFor = draft.PlannedFor,
        Priority = draft.Priority,
        Photo = draft.Photo,
        Check = draft.Check,
    };

    public static Instant After(IReadOnlyCollection<WorkEntry> before, Instant now) => Instant.Later(now, Behind(before));

    private static Instant Behind(IEnumerable<WorkEntry> entries) => new(entries.Select(e => e.At.Microseconds + 1).DefaultIfEmpty().Max());

    /// <summary>Whether an entry that came is the one that was kept under its id.</summary>
    public static bool IsSame(WorkEntry kept, WorkEntryDraft draft) =>
        kept.Kind == draft.Kind && kept.To == draft.To && kept.Author == draft.Author.Trim() && kept.Check?.Item == draft.Check?.Item && kept.Photo?.Hash == draft.Photo?.Hash
        && kept.Text == (string.IsNullOrWhiteSpace(draft.Text) ? null : draft.Text.Trim());

    // The same ones when the same order is asked for again: its id with the step in its last byte.
    private static Guid Following(Guid id, WorkState to)
    {
        var bytes = id.ToByteArray();
        bytes[^1] ^= (byte)(0x80 | (byte)to);
        return new(bytes);
    }
}
