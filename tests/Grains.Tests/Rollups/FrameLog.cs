using Beffroi.Feed;

namespace Beffroi.Rollups;

/// <summary>A watcher that keeps every frame and lets tests wait for one.</summary>
internal sealed class FrameLog : ILiveWatcher
{
    private readonly Lock _lock = new();
    private readonly List<LiveFrame> _frames = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<LiveFrame> Frames
    {
        get
        {
            lock (_lock)
            {
                return [.. _frames];
            }
        }
    }

    public Task Frame(string silo, LiveFrame frame)
    {
        lock (_lock)
        {
            _frames.Add(frame);
            _more.TrySetResult();
            _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return Task.CompletedTask;
    }

    public async Task Until(Func<IReadOnlyList<LiveFrame>, bool> holds)
    {
        while (true)
        {
            Task more;
            lock (_lock)
            {
                if (holds(_frames))
                {
                    return;
                }

                more = _more.Task;
            }

            await more.WaitAsync(TimeSpan.FromSeconds(10));
        }
    }
}
