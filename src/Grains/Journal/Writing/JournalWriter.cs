using Beffroi.Journal.Health;
using Beffroi.Journal.Hosting;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Journal.Writing;

/// <summary>
/// The silo's one writer: everything queued when a commit ends is the next group, one group in flight, no timer.
/// Sequences, the group's number and the audit's hash are its own, and move only when a group is in.
/// </summary>
internal sealed partial class JournalWriter(
    long writer, int shardCount, WorkQueue queue, CommitRetry commits, JournalOptions options, JournalMeter meter, ILogger logger)
{
    private readonly long[] _lastSequences = new long[shardCount];
    private readonly HashSet<AssetId> _reloading = [];
    private byte[] _auditHash = AuditChain.Start;
    private long _number;

    public long Writer => writer;

    /// <summary>Says that the shard's next row comes after that sequence. Before its first tenure's first change.</summary>
    public void Open(int shard, long lastSequence) => Volatile.Write(ref _lastSequences[shard], lastSequence);

    /// <summary>Commits until the queue is closed and empty. True when it was fenced: then nothing more can be committed by this process.</summary>
    public async Task<bool> Run(CancellationToken cancellation)
    {
        try
        {
            while (await queue.Wait(cancellation).ConfigureAwait(false))
            {
                if (!await Commit(queue.Take(options.GroupRows, options.GroupBytes), cancellation).ConfigureAwait(false))
                {
                    LogFenced(writer);
                    return true;
                }
            }

            return false;
        }
        finally
        {
            queue.Close();
            while (queue.Take(int.MaxValue, int.MaxValue) is { Count: > 0 } left)
            {
                Fail(left, Moved());
            }
        }
    }

    /// <summary>False when fenced.</summary>
    private async Task<bool> Commit(List<Work> works, CancellationToken cancellation)
    {
        var draft = new GroupDraft(_lastSequences, _auditHash, works.Count);
        var group = Draft(works, draft);
        CommitAnswer answer;
        using var span = TwinTraces.Commit(draft.Followed, draft.Rows.Count, _number + 1);
        try
        {
            answer = draft.IsEmpty
                ? new CommitAnswer(CommitResult.Committed, [])
                : await commits.Commit(draft.ToGroup(writer, _number + 1), cancellation).ConfigureAwait(false);
        }
        catch (GroupRefusedException refusal)
        {
            return await Halve(group, refusal, cancellation).ConfigureAwait(false);
        }
        catch
        {
            // Stopped, or a defect: whether it is in is not known here, and nobody is told that it is.
            Fail(group, Moved());
            throw;
        }

        if (answer.Result == CommitResult.Fenced)
        {
            Fail(group, Moved());
            return false;
        }

        Advance(draft);
        // Ended before anybody is told: a commit that a reading waited for lies within that reading's reception.
        span?.Stop();
        group.ForEach(work => work.Committed(answer));
        return true;
    }

    /// <summary>Leaves out what belongs to an asset that must reload first: its state in memory holds a change that is not in the journal.</summary>
    private List<Work> Draft(List<Work> works, GroupDraft draft)
    {
        var group = works;
        for (var i = 0; i < works.Count; i++)
        {
            var work = works[i];
            if (_reloading.Count > 0 && (work.Asset is { } asset && _reloading.Contains(asset)))
            {
                group = ReferenceEquals(group, works) ? works[..i] : group;
                work.Failed(new ShardMovedException($"A change of {asset} before this one was refused by the database: the asset reloads."));
                continue;
            }

            if (work is ReloadWork reload)
            {
                _reloading.Remove(reload.Reloading);
            }

            work.AddTo(draft);
            if (!ReferenceEquals(group, works))
            {
                group.Add(work);
            }
        }

        return group;
    }

    private void Advance(GroupDraft draft)
    {
        if (draft.IsEmpty)
        {
            return;
        }

        _number++;
        _auditHash = draft.AuditHash;
        foreach (var row in draft.Rows)
        {
            _lastSequences[row.Shard] = row.Sequence;
        }
    }

    private Task<bool> Halve(List<Work> group, GroupRefusedException refusal, CancellationToken cancellation) => group.Count > 1
        ? InTwo(group[..(group.Count / 2)], group[(group.Count / 2)..], cancellation)
        : GiveUp(group[0], refusal, cancellation);

    private async Task<bool> InTwo(List<Work> first, List<Work> second, CancellationToken cancellation)
    {
        var alive = false;
        try
        {
            alive = await Commit(first, cancellation).ConfigureAwait(false);
        }
        finally
        {
            if (!alive)
            {
                Fail(second, Moved());
            }
        }

        return alive && await Commit(second, cancellation).ConfigureAwait(false);
    }

    private async Task<bool> GiveUp(Work refused, GroupRefusedException refusal, CancellationToken cancellation)
    {
        LogRefused(refused.Asset?.ToString() ?? refused.GetType().Name, refusal);
        meter.Refused();
        if (refused.Asset is { } asset)
        {
            _reloading.Add(asset);
        }

        try
        {
            return refused.Instead(refusal) is not { } instead || await Commit([instead], cancellation).ConfigureAwait(false);
        }
        finally
        {
            refused.Failed(refused.Asset is null ? refusal : new ShardMovedException($"The database refused a change of {refused.Asset}: the asset reloads."));
        }
    }

    private static void Fail(List<Work> works, Exception reason) => works.ForEach(work => work.Failed(reason));

    private static ShardMovedException Moved() => new("This silo's journal has stopped: ask again, the shard's next owner answers.");
}
