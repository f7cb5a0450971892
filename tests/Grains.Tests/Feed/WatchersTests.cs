using Beffroi.Twin;
using Xunit;

namespace Beffroi.Feed;

public sealed class WatchersTests
{
    private readonly Watchers<string> _watchers = new(framesOnTheWay: 2);
    private readonly List<string> _sent = [];

    [Fact]
    public void A_watcher_is_kept_until_its_time_is_over()
    {
        _watchers.Renew("screen", new(30));
        Send(new(30));
        Send(new(31));
        Assert.Equal(["screen"], _sent);
        Assert.Equal(0, _watchers.Count);
    }

    [Fact]
    public void Calling_again_keeps_it()
    {
        _watchers.Renew("screen", new(30));
        _watchers.Renew("screen", new(60));
        Send(new(31));
        Assert.Equal(["screen"], _sent);
    }

    [Fact]
    public void One_that_does_not_keep_up_misses_frames_and_does_not_hold_up_the_others()
    {
        var stuck = new TaskCompletionSource();
        _watchers.Renew("slow", new(30));
        _watchers.Renew("quick", new(30));
        for (var i = 0; i < 4; i++)
        {
            _watchers.Send(new(1), w => { _sent.Add(w); return w == "slow" ? stuck.Task : Task.CompletedTask; });
        }

        Assert.Equal((2, 4), (_sent.Count(w => w == "slow"), _sent.Count(w => w == "quick")));
    }

    [Fact]
    public void A_watcher_that_fails_is_tried_again_and_forgotten_in_its_time()
    {
        _watchers.Renew("gone", new(30));
        _watchers.Send(new(1), _ => Task.FromException(new InvalidOperationException()));
        Send(new(2));
        Assert.Equal(["gone"], _sent);
    }

    private void Send(Instant now) => _watchers.Send(now, w => { _sent.Add(w); return Task.CompletedTask; });
}
