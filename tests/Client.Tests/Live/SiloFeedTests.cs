using Beffroi.Feed;
using Beffroi.Support;

using CsCheck;

using Xunit;

namespace Beffroi.Live;

public sealed class SiloFeedTests
{
    [Fact]
    public void Frames_before_the_whole_board_wait_for_it()
    {
        var feed = new SiloFeed();

        Assert.Empty(feed.Take(Frame(5)));
        Assert.Empty(feed.Take(Frame(6)));

        Assert.Equal([4, 5, 6], Ordinals(feed.TakeWhole(Frame(4))));
        Assert.False(feed.NeedsWhole);
    }

    [Fact]
    public void A_gap_asks_for_the_whole_board()
    {
        var feed = Following(4);

        Assert.Empty(feed.Take(Frame(6)));

        Assert.True(feed.NeedsWhole);
    }

    [Fact]
    public void Another_epoch_asks_for_the_whole_board()
    {
        var feed = Following(4);

        Assert.Empty(feed.Take(Frame(5) with { Epoch = 2 }));

        Assert.True(feed.NeedsWhole);
    }

    [Fact]
    public void A_frame_that_comes_twice_is_taken_once()
    {
        var feed = Following(4);

        Assert.Equal([5], Ordinals(feed.Take(Frame(5))));
        Assert.Empty(feed.Take(Frame(5)));
    }

    [Fact]
    public void A_lost_last_frame_is_noticed_at_the_next_renewal()
    {
        var feed = Following(4);
        feed.Compare(Frame(5));
        Assert.False(feed.NeedsWhole);

        feed.Compare(Frame(5));

        Assert.True(feed.NeedsWhole);
    }

    /// <summary>Whatever is lost, doubled or swapped, what was applied is never out of order, and never misses one without asking for the whole.</summary>
    [Fact]
    public void Never_a_silent_gap() => Gen.Int[1, 12].Array[0, 40].Sample(numbers =>
    {
        var feed = Following(0);
        var applied = 0;
        foreach (var number in numbers)
        {
            foreach (var ordinal in Ordinals(feed.Take(Frame(number))))
            {
                Assert.Equal(applied + 1, ordinal);
                applied = ordinal;
            }
        }

        Assert.True(feed.NeedsWhole || numbers.All(number => number <= applied));
    });

    private static SiloFeed Following(int number)
    {
        var feed = new SiloFeed();
        feed.TakeWhole(Frame(number));
        return feed;
    }

    private static LiveFrame Frame(int number) => new(1, number, [Some.Entry(number)]);

    private static int[] Ordinals(IEnumerable<LiveEntry[]> entries) => [.. entries.SelectMany(frame => frame).Select(entry => entry.Ordinal)];
}
