using Beffroi.Journal;
using Beffroi.OnCall;
using Beffroi.ShiftLog;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Work;

/// <summary>
/// Writes the entries of one order, one after the other. Should two activations live for a moment, the register moves a head once: who finds it moved reads the entries again and
/// decides anew.
/// </summary>
[GrainType("work-order")]
internal sealed partial class WorkOrderGrain(IWorkStore store, IJournal journal, TimeProvider time, IOptions<WorkOptions> options, SiteLock locks, ProofLook proofs, ILogger<WorkOrderGrain> logger)
    : Grain, IWorkOrder
{
    private const int Tries = 5;
    private static readonly TimeSpan LockAgainAfter = TimeSpan.FromSeconds(2);

    private WorkEntry[] _entries = [];
    private WorkHead? _head;
    private IGrainTimer? _again;
    private Instant _proofLookedAt;

    private long Order => this.GetPrimaryKeyLong();

    private Instant Now => Instant.From(time.GetUtcNow());

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Load(cancellationToken);

    public async Task<WorkOrder?> Read()
    {
        await Ensure();
        return _head is { } head ? WorkTelling.Whole(head, _entries, WorkStory.Of(_entries), Now) : null;
    }

    public async Task<WorkOrder?> ReadAt(Instant at)
    {
        await Ensure();
        var known = WorkThen.Known(_entries, at);
        return _head is { } now && WorkThen.Of(now, _entries, at) is { } then ? WorkTelling.Whole(then, known, WorkStory.Of(known), at) : null;
    }

    public async Task<WorkOutcome> Write(WorkEntryDraft draft, int? version)
    {
        for (var i = 0; i < Tries; i++)
        {
            await Ensure();
            if (_head is not { } head)
            {
                return new(WorkRefusals.Unknown(Order), null);
            }

            if (Known(draft) is { } known)
            {
                return known;
            }

            var story = WorkStory.Of(_entries);
            if ((EntryCheck.Fault(draft) ?? VersionFault(head, version) ?? DeskCheck.Fault(story, head.Proof, draft)) is { } fault)
            {
                return new(fault, Order);
            }

            var entry = WorkWriting.Of(draft with { At = null }, _entries, Now);
            if (await Append([entry], entry.Author, draft.Text))
            {
                return new(Outcome.Taken, Order);
            }
        }

        return new(WorkRefusals.Stalled, Order);
    }

    public async Task<WorkOutcome[]> Append(WorkEntryDraft[] drafts)
    {
        for (var i = 0; i < Tries; i++)
        {
            await Ensure();
            if (_head is null)
            {
                return [.. drafts.Select(_ => new WorkOutcome(WorkRefusals.Unknown(Order), null))];
            }

            var now = Now;
            var refused = drafts.Select(draft => EntryCheck.Fault(draft) ?? DeskCheck.FieldFault(draft)).ToArray();
            var outcomes = drafts.Select((draft, at) => refused[at] is { } fault ? new WorkOutcome(fault, Order) : Known(draft)).ToArray();
            var news = drafts.Where((_, at) => outcomes[at] is null).DistinctBy(draft => draft.Id).Select(draft => WorkWriting.Of(draft, _entries, now)).ToArray();
            if (news.Length == 0 || await Append(news, news[0].Author, null))
            {
                var conflicts = WorkStory.Of(_entries).Entries.ToDictionary(told => told.Entry.Id, told => told.Conflict);
                return [.. drafts.Select((draft, at) => outcomes[at] ?? new(Outcome.Taken, Order, conflicts[draft.Id]))];
            }
        }

        return [.. drafts.Select(_ => new WorkOutcome(WorkRefusals.Stalled, Order))];
    }

    public async Task Attend()
    {
        await Ensure();
        if (_head is not { IsOwed: true } head)
        {
            _again?.Dispose();
            _again = null;
            return;
        }

        try
        {
            await (head.Lock.State is LockState.Asked or LockState.Releasing ? BringLock(head) : LookForProof(head));
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // A silo that is going, an asset that is loaded elsewhere: what is owed stays owed.
            LogOwed(Order, trouble);
        }

        AttendAgain();
    }

    private async Task BringLock(WorkHead head)
    {
        var found = await locks.Bring(head, Now);
        if (found.State is LockState.Held or LockState.None)
        {
            await TwinEntry.Write(GrainFactory, LogTypes.WorkOrder, WorkLogWords.Of(head, found), WorkLogWords.Links(head));
            await Append([Twin(WorkEntryKind.Lock) with { Lock = found }], AlarmActs.Twin, null);
        }
    }

    private async Task LookForProof(WorkHead head)
    {
        if (Now - _proofLookedAt < options.Value.LookEvery)
        {
            return;
        }

        _proofLookedAt = Now;
        var found = await proofs.Look(head, options.Value.ProofPatience);
        if (found.State == head.Proof.State)
        {
            return;
        }

        var proof = Twin(WorkEntryKind.Proof) with { Proof = found };
        WorkEntry[] entries = found.State == ProofState.Shown && head.OnSite.Length == 0
            ? [proof, Twin(WorkEntryKind.Step) with { To = WorkState.Controlled, At = new(proof.At.Microseconds + 1) }]
            : [proof];
        await Append(entries, AlarmActs.Twin, null);
    }

    private WorkEntry Twin(WorkEntryKind kind) => new()
    {
        Id = Guid.NewGuid(), Number = 0, Kind = kind, Author = AlarmActs.Twin, At = WorkWriting.After(_entries, Now), ReceivedAt = Now,
    };

    /// <summary>One that came before is one entry; the same id for another thing is a mistake of whoever made it.</summary>
    private WorkOutcome? Known(WorkEntryDraft draft) => Array.Find(_entries, e => e.Id == draft.Id) is not { } kept ? null
        : WorkWriting.IsSame(kept, draft) ? new(Outcome.Unchanged, Order, WorkStory.Of(_entries).Entries.First(told => told.Entry == kept).Conflict)
        : new(WorkRefusals.IdInUse(draft.Id), Order);

    private static Outcome? VersionFault(WorkHead head, int? version) => version is { } seen && seen != head.Version ? WorkRefusals.Conflict(head.Version, seen) : null;

    /// <summary>Commits entries with the head they come to; false when another activation was before us: then all is read again.</summary>
    private async Task<bool> Append(WorkEntry[] news, string author, string? reason)
    {
        var before = _head!;
        var added = WorkWriting.Next(_entries, news, options.Value, Now);
        WorkEntry[] entries = [.. _entries, .. added];
        var head = WorkTelling.Head(Order, before.Client, before.Only, entries, WorkStory.Of(entries));
        var audit = new AuditRow(head.ChangedAt, author, $"work-order.{WorkRefusals.Act(added)}", $"work-order/{Order}", head.Version, reason, []);
        await journal.Write([new RegisterWrite.WorkWritten(head, before.Hash, added), new RegisterWrite.Audit(audit)]);
        await Load(CancellationToken.None);
        if (_head?.Hash != head.Hash)
        {
            return false;
        }

        if (_head.IsOwed)
        {
            AttendAgain(TimeSpan.Zero);
        }

        return true;
    }

    private void AttendAgain(TimeSpan? after = null)
    {
        if (_head is { IsOwed: true } head)
        {
            DelayDeactivation(TimeSpan.FromMinutes(10));
            var pause = after ?? (head.Lock.State is LockState.Asked or LockState.Releasing ? LockAgainAfter : options.Value.LookEvery);
            _again ??= this.RegisterGrainTimer(Attend, new() { DueTime = pause, Period = Timeout.InfiniteTimeSpan });
            _again.Change(pause, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task Ensure()
    {
        if (_head is null)
        {
            await Load(CancellationToken.None);
        }
    }

    private async Task Load(CancellationToken cancellation)
    {
        _head = await store.Head(Order, cancellation);
        _entries = _head is null ? [] : await store.Entries(Order, cancellation);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "What is owed to work order {Order} could not be done yet")]
    private partial void LogOwed(long order, Exception trouble);
}
