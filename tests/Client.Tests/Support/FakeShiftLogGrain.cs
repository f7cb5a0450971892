using Beffroi.ShiftLog;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>A log of a test: numbers what comes, and refuses who has no name.</summary>
public sealed class FakeShiftLogGrain(FakeCity city) : Grain, IShiftLog
{
    public Task<LogOutcome> Write(LogDraft draft)
    {
        if (draft.Author.Length == 0)
        {
            return Task.FromResult(new LogOutcome(Outcome.Refused("no-author", "An entry needs an author.", "Say who writes."), null));
        }

        lock (city.Log)
        {
            city.Log.Add(new(city.Log.Count + 1, Some.Now, draft.Author, draft.Type, draft.Text, draft.Place, draft.Links, draft.Corrects, "00"));
            return Task.FromResult(new LogOutcome(Outcome.Taken, city.Log[^1]));
        }
    }

    public Task<LogEntry[]> Read(LogFilter filter)
    {
        lock (city.Log)
        {
            return Task.FromResult(city.Log.Where(e => e.Number < (filter.Before ?? long.MaxValue) && (filter.Type ?? e.Type) == e.Type).Reverse().Take(filter.Limit).ToArray());
        }
    }

    public Task<long?> FirstBreak() => Task.FromResult<long?>(null);
}
