using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.ShiftLog;

/// <summary>
/// Numbers and chains entries, one after the other. Should two activations live for a moment, the register takes a number once: who finds it taken reads on
/// from there and tries again.
/// </summary>
[GrainType("shift-log")]
internal sealed class ShiftLogGrain(IShiftLogStore store, IJournal journal, TimeProvider time) : Grain, IShiftLog
{
    private const int Tries = 5;
    private const int Chunk = 10_000;
    private LogEntry? _last;

    public async Task<LogOutcome> Write(LogDraft draft)
    {
        if (LogCheck.Fault(draft) is { } fault)
        {
            return new(fault, null);
        }

        if (draft.Corrects is { } corrected && (await store.Entries(new() { Before = corrected + 1, Limit = 1 }, CancellationToken.None)).SingleOrDefault()?.Number != corrected)
        {
            return new(Outcome.Refused("unknown-entry", $"There is no entry {corrected}.", "Read the log again, and name the entry that is to be corrected."), null);
        }

        for (var i = 0; i < Tries; i++)
        {
            _last ??= (await store.Entries(new() { Limit = 1 }, CancellationToken.None)).SingleOrDefault();
            var entry = Next(draft, _last);
            await journal.Write([new RegisterWrite.LogWritten(entry)]);
            _last = (await store.Entries(new() { Before = entry.Number + 1, Limit = 1 }, CancellationToken.None)).SingleOrDefault();
            if (_last?.Hash == entry.Hash)
            {
                return new(Outcome.Taken, entry);
            }

            _last = null;
        }

        return new(Outcome.Refused("journal-stalled", "The entry could not be numbered.", "Write it again in a few seconds."), null);
    }

    public Task<LogEntry[]> Read(LogFilter filter) => store.Entries(filter, CancellationToken.None);

    public async Task<long?> FirstBreak()
    {
        var newest = (await store.Entries(new() { Limit = 1 }, CancellationToken.None)).SingleOrDefault()?.Number ?? 0;
        var (before, number) = (LogChain.Start, 0L);
        while (number < newest)
        {
            var upTo = Math.Min(newest, number + Chunk);
            var entries = await store.Entries(new() { Before = upTo + 1, Limit = (int)(upTo - number) }, CancellationToken.None);
            Array.Reverse(entries);
            if (LogChain.FirstBreak(before, number, entries) is { } broken || (broken = number + entries.Length + 1) <= upTo)
            {
                return broken;
            }

            (before, number) = (entries[^1].Hash, upTo);
        }

        return null;
    }

    private LogEntry Next(LogDraft draft, LogEntry? last)
    {
        var entry = new LogEntry(
            (last?.Number ?? 0) + 1, Instant.Later(Instant.From(time.GetUtcNow()), last?.At ?? default), draft.Author.Trim(), draft.Type, draft.Text.Trim(), draft.Place, draft.Links, draft.Corrects, "");
        return entry with { Hash = LogChain.Next(last?.Hash ?? LogChain.Start, entry) };
    }
}
