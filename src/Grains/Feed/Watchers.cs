using Beffroi.Twin;

namespace Beffroi.Feed;

/// <summary>Who watches a board and until when, and how far each is behind.</summary>
internal sealed class Watchers<TWatcher>(int framesOnTheWay)
    where TWatcher : notnull
{
    private readonly Dictionary<TWatcher, Watch> _watches = [];

    public int Count => _watches.Count;

    public void Renew(TWatcher watcher, Instant until)
    {
        if (_watches.TryGetValue(watcher, out var watch))
        {
            watch.Until = until;
        }
        else
        {
            _watches[watcher] = new() { Until = until };
        }
    }

    public void Remove(TWatcher watcher) => _watches.Remove(watcher);

    /// <summary>Starts sending to everybody who is not too far behind; forgets those whose time is over.</summary>
    public void Send(Instant now, Func<TWatcher, Task> send)
    {
        Expire(now);
        foreach (var (watcher, watch) in _watches.Where(w => w.Value.OnTheWay < framesOnTheWay))
        {
            watch.OnTheWay++;
            _ = Follow(send(watcher), watch);
        }
    }

    public void Expire(Instant now)
    {
        foreach (var (watcher, _) in _watches.Where(w => w.Value.Until < now).ToArray())
        {
            _watches.Remove(watcher);
        }
    }

    // Not awaited by the sender: one slow watcher must not hold up the others. A watcher that is gone expires.
    private static async Task Follow(Task sending, Watch watch)
    {
        await sending.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        watch.OnTheWay--;
    }

    private sealed class Watch
    {
        public Instant Until { get; set; }

        public int OnTheWay { get; set; }
    }
}
