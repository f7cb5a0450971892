using Xunit;

namespace Beffroi.Notices;

public sealed class NoticeBoardTests
{
    [Fact]
    public async Task One_who_comes_late_hears_the_newest_of_each_kind_first()
    {
        var board = new NoticeBoard();
        board.Post(new("totals", 1));
        board.Post(new("totals", 2));
        board.Post(new("health", 3));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await using var heard = board.Listen(stop.Token).GetAsyncEnumerator(stop.Token);

        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(new Notice("totals", 2), heard.Current);
        Assert.True(board.IsHeard);
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(new Notice("health", 3), heard.Current);
        board.Post(new("alarm", 4));
        Assert.True(await heard.MoveNextAsync());
        Assert.Equal(new Notice("alarm", 4), heard.Current);
    }

    [Fact]
    public async Task A_slow_listener_loses_the_oldest_and_holds_nobody_up()
    {
        var board = new NoticeBoard();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await using var heard = board.Listen(stop.Token).GetAsyncEnumerator(stop.Token);
        var first = heard.MoveNextAsync();
        for (var number = 0; number < 1000; number++)
        {
            board.Post(new("totals", number));
        }

        Assert.True(await first);
        var last = 0;
        for (var read = 0; read < 63 && await heard.MoveNextAsync(); read++)
        {
            last = (int)heard.Current.Content;
        }

        Assert.InRange(last, 990, 999);
    }

    [Fact]
    public async Task Nobody_is_listening_once_all_have_left()
    {
        var board = new NoticeBoard();
        using var stop = new CancellationTokenSource();
        var heard = board.Listen(stop.Token).GetAsyncEnumerator(stop.Token);
        var waiting = heard.MoveNextAsync();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await waiting);
        await heard.DisposeAsync();

        Assert.False(board.IsHeard);
    }
}
