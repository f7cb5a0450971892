using System.Diagnostics;
using Beffroi.Connectivity;
using Beffroi.Twin;

namespace Beffroi.Journal.Writing;

/// <summary>One change of an asset, with its effects and register rows.</summary>
internal sealed class ChangeWork(Tenure tenure, PendingChange change, ICommittedChanges followers) : Work
{
    private const int Overhead = 200;
    private const int LetterBytes = 64 * 1024;

    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ActivityContext _span = TwinTraces.Here;

    public Tenure Tenure => tenure;

    public PendingChange Change => change;

    /// <summary>Given when its group is drafted; final when that group is in.</summary>
    public long Sequence { get; private set; }

    /// <summary>Its effects as they stand in the outbox.</summary>
    public OutboxRow[] Effects { get; } = EffectsOf(tenure.Shard, change);

    public Task Done => _done.Task;

    public override int Bytes { get; } = Overhead + change.Body.Length + (change.Snapshot?.Length ?? 0) + (change.Registers.Count * Overhead)
        + (change.Effects.Count == 0 ? 0 : change.Effects.Sum(e => Overhead + e.Body.Length));

    public override AssetId? Asset => change.Asset;

    public override void AddTo(GroupDraft draft)
    {
        Sequence = draft.NextSequence(tenure.Shard);
        draft.Rows.Add(new(tenure.Shard, Sequence, change.Asset, change.Version, change.At, change.Body));
        draft.Outbox.AddRange(Effects);
        draft.AddRegisters(change.Registers);
        if (_span != default)
        {
            draft.Followed.Add(_span);
        }
    }

    public override void Committed(CommitAnswer answer)
    {
        followers.Committed(this);
        _done.SetResult();
    }

    public override void Failed(Exception reason)
    {
        followers.Failed(this);
        _done.SetException(reason);
    }

    public override Work Instead(GroupRefusedException refusal) => new RegisterWork([new RegisterWrite.DeadLetterAdded(new DeadLetter
    {
        At = change.At,
        Source = "journal",
        Address = $"version {change.Version}",
        Code = RejectionCode.RefusedByJournal,
        Sentence = $"The database refused this change of {change.Asset}: {refusal.Message}",
        Body = change.Body.Length <= LetterBytes ? change.Body : change.Body[..LetterBytes],
        Asset = change.Asset.ToString(),
    })]);

    private static OutboxRow[] EffectsOf(int shard, PendingChange change)
    {
        if (change.Effects.Count == 0)
        {
            return [];
        }

        var rows = new OutboxRow[change.Effects.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = change.Effects[i] with { Shard = shard, Source = change.Asset, Version = change.Version, Index = i };
        }

        return rows;
    }
}
