using Beffroi.Feed;

namespace Beffroi.Support;

/// <summary>A board of a test's city: the whole of it on demand, and what a test pushes as numbered frames.</summary>
public sealed class FakeLiveBoardGrain(FakeCity city) : Grain, ILiveBoard, IFakeBoard
{
    private readonly HashSet<ILiveWatcher> watchers = [];
    private long number;

    public Task<LiveFrame> Watch(ILiveWatcher watcher, bool whole)
    {
        watchers.Add(watcher);
        return Task.FromResult(new LiveFrame(1, number, whole ? [.. city.Board.Values] : []));
    }

    public Task Leave(ILiveWatcher watcher)
    {
        watchers.Remove(watcher);
        return Task.CompletedTask;
    }

    public async Task Push(LiveEntry[] entries, bool lost)
    {
        foreach (var entry in entries)
        {
            city.Board[entry.Ordinal] = entry;
        }

        number++;
        if (!lost)
        {
            await Task.WhenAll(watchers.Select(watcher => watcher.Frame(this.GetPrimaryKeyString(), new(1, number, entries))));
        }
    }
}

/// <summary>How a test makes a board speak.</summary>
[Alias("Beffroi.Support.IFakeBoard")]
public interface IFakeBoard : IGrainWithStringKey
{
    /// <param name="entries">What changed.</param>
    /// <param name="lost">Whether the frame never arrives.</param>
    [Alias("Push")]
    Task Push(LiveEntry[] entries, bool lost);
}
