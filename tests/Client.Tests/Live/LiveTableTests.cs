using Beffroi.Feed;
using Beffroi.Support;
using Beffroi.Twin;

using CsCheck;

using Xunit;

namespace Beffroi.Live;

public sealed class LiveTableTests
{
    private static readonly Instant Start = Some.Now;

    [Fact]
    public void An_asset_turns_stale_by_itself_when_its_freshness_passes()
    {
        var table = new LiveTable();
        table.Take(Some.Entry(3, freshUntil: Start + TimeSpan.FromSeconds(10)), Start);
        table.EndTick();
        var before = table.Tick;

        table.Age(Start + TimeSpan.FromSeconds(10));
        Assert.False(table.EndTick());
        Assert.Equal(Knowledge.Fresh, table[3].Mark.Knowledge);

        table.Age(Start + TimeSpan.FromSeconds(11));
        Assert.True(table.EndTick());
        Assert.Equal(Knowledge.Stale, table[3].Mark.Knowledge);
        Assert.Equal([3], table.ChangesSince(before));
    }

    [Fact]
    public void What_is_already_past_its_freshness_comes_in_stale()
    {
        var table = new LiveTable();

        table.Take(Some.Entry(1, freshUntil: Start - TimeSpan.FromSeconds(1)), Start);

        Assert.Equal(Knowledge.Stale, table[1].Mark.Knowledge);
    }

    [Fact]
    public void One_that_was_never_heard_is_not_there() => Assert.False(new LiveTable()[7].Heard);

    [Fact]
    public void The_same_entry_again_is_no_change()
    {
        var table = new LiveTable();
        table.Take(Some.Entry(1), Start);
        table.EndTick();

        table.Take(Some.Entry(1), Start + TimeSpan.FromSeconds(1));

        Assert.False(table.EndTick());
    }

    [Fact]
    public void A_reader_too_far_behind_is_told_so()
    {
        var table = new LiveTable();
        for (var tick = 0; tick < 200; tick++)
        {
            table.Take(Some.Entry(1, main: tick), Start);
            table.EndTick();
        }

        Assert.Null(table.ChangesSince(1));
        Assert.Equal([1], table.ChangesSince(150)!.Distinct());
    }

    [Fact]
    public void A_retired_asset_is_told_once()
    {
        var table = new LiveTable();
        table.Take(Some.Entry(4), Start);
        table.EndTick();

        table.Retire(4);
        Assert.True(table.EndTick());
        Assert.True(table[4].Mark.Retired);
        table.Retire(4);
        Assert.False(table.EndTick());
    }

    /// <summary>Against a plain dictionary that looks at every asset every second.</summary>
    [Fact]
    public void Any_course_of_entries_and_time_gives_what_a_dictionary_gives()
    {
        var step = Gen.Select(Gen.Int[0, 30], Gen.Int[0, 40], Gen.Enum<Knowledge>(), Gen.Float[0, 100], Gen.Int[0, 5]);
        step.Array[1, 200].Sample(steps =>
        {
            var table = new LiveTable();
            var model = new Dictionary<int, (LiveEntry Entry, bool Stale)>();
            var now = Start;
            foreach (var (ordinal, fresh, knowledge, main, passed) in steps)
            {
                now += TimeSpan.FromSeconds(passed);
                var entry = Some.Entry(ordinal, knowledge, main: main, freshUntil: now + TimeSpan.FromSeconds(fresh - 5));
                var since = table.Tick;
                var before = model.Keys.ToDictionary(key => key, key => table[key]);
                table.Take(entry, now);
                table.Age(now);
                table.EndTick();
                model[ordinal] = (entry, false);
                var changed = model.Keys.Where(key => !before.TryGetValue(key, out var old) || old != table[key]).Order();
                Assert.Equal(changed, table.ChangesSince(since)!.Distinct().Order());
                foreach (var (key, (held, _)) in model)
                {
                    var ages = held.Mark.Knowledge is Knowledge.Fresh or Knowledge.Inferred;
                    Assert.Equal(ages && held.FreshUntil < now ? Knowledge.Stale : held.Mark.Knowledge, table[key].Mark.Knowledge);
                    Assert.Equal(held.Main, table[key].Main);
                }
            }
        }, iter: 200);
    }
}
