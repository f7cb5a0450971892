using Beffroi.Twin;
using Xunit;

namespace Beffroi.Feed;

public sealed class LiveTapeTests
{
    private readonly LiveTape _tape = new(new(5));

    [Fact]
    public void Nothing_is_collected_while_nobody_watches()
    {
        _tape.Note(1);
        Assert.Null(_tape.Next(10, Entry));
    }

    [Fact]
    public void Changes_between_frames_are_told_once_with_the_next_number()
    {
        _tape.Watched(true);
        var number = _tape.Frame([]).Number;
        _tape.Note(1);
        _tape.Note(1);
        _tape.Note(2);
        var frame = _tape.Next(10, Entry)!;
        Assert.Equal((5, number + 1), (frame.Epoch, frame.Number));
        Assert.Equal([1, 2], frame.Entries.Select(e => e.Ordinal).Order());
        Assert.Null(_tape.Next(10, Entry));
    }

    [Fact]
    public void A_large_change_is_cut_into_frames_that_lose_nothing()
    {
        _tape.Watched(true);
        Enumerable.Range(0, 25).ToList().ForEach(_tape.Note);
        var frames = Enumerable.Range(0, 3).Select(_ => _tape.Next(10, Entry)!).ToArray();
        Assert.Equal([10, 10, 5], frames.Select(f => f.Entries.Length));
        Assert.Equal(25, frames.SelectMany(f => f.Entries).Select(e => e.Ordinal).Distinct().Count());
    }

    [Fact]
    public void Who_watches_again_after_nobody_did_sees_a_gap()
    {
        _tape.Watched(true);
        var known = _tape.Frame([]).Number;
        _tape.Watched(false);
        _tape.Note(1);
        _tape.Watched(true);
        Assert.NotEqual(known, _tape.Frame([]).Number);
    }

    private static LiveEntry Entry(int ordinal) => new(ordinal, 0, default, 0, Instant.Never);
}
