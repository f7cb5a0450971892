using System.Text.RegularExpressions;
using Beffroi.Inventory;
using CsCheck;

namespace Beffroi.Work;

public sealed class WorkStoryTest
{
    private static readonly Gen<(double Minute, int Kind, int To, int Author)[]> Acts =
        Gen.Select(Gen.Int[1, 40].Select(m => (double)m), Gen.Int[0, 6], Gen.Int[0, 4], Gen.Int[0, 2]).Array[0, 12];

    [Fact]
    public void An_order_goes_from_asked_for_to_closed()
    {
        var tale = Tale.Of(assignee: null);
        tale.With(
            tale.Step(1, WorkState.Qualified, "Zoé"), tale.Step(2, WorkState.Planned, "Zoé"), tale.Step(3, WorkState.Assigned, "Zoé", assignee: "Anne"), tale.Step(4, WorkState.EnRoute),
            tale.Step(5, WorkState.OnSite), tale.Step(6, WorkState.Suspended, reason: Suspension.Part), tale.Step(7, WorkState.OnSite), tale.Step(8, WorkState.Done),
            tale.Step(9, WorkState.Controlled, "Zoé"), tale.Step(10, WorkState.Closed, "Zoé"));

        Assert.All(tale.Story.Entries, told => Assert.Null(told.Conflict));
        Assert.Equal((WorkState.Closed, "Anne", 2), (tale.Story.State, tale.Story.Assignee, tale.Story.Visits));
        Assert.Equal((Tale.At(5), Tale.At(8), Tale.At(10)), (tale.Story.AttendedAt, tale.Story.RestoredAt, tale.Story.EndedAt));
    }

    [Fact]
    public void No_step_is_made_that_the_table_does_not_have() => Acts.Sample(acts =>
    {
        var (state, first) = (WorkState.Created, true);
        foreach (var (entry, conflict) in Told(acts).Story.Entries.Select(t => (t.Entry, t.Conflict)))
        {
            if (entry is { Kind: WorkEntryKind.Step, To: { } to } && conflict is null)
            {
                Assert.True(first || WorkSteps.Allows(state, to), $"{state} to {to}");
                state = to;
            }

            first = false;
        }
    });

    [Fact]
    public void Entries_in_any_order_and_twice_are_the_same_order() => Gen.Select(Acts, Gen.Int).Sample((acts, seed) =>
    {
        var told = Told(acts);
        var before = told.Entries.Count(e => e.Number <= 3);
        var came = told.Entries.Skip(before).Select((entry, i) => (entry, Key: HashCode.Combine(seed, i))).OrderBy(e => e.Key).Select(e => e.entry);
        WorkEntry[] shuffled = [.. told.Entries.Take(before), .. came.Select((entry, i) => entry with { Number = before + i + 1 })];

        var (one, other) = (told.Story, WorkStory.Of(shuffled));
        Assert.Equal(one.Entries.Select(t => (t.Entry.Id, t.Conflict?.Code)), other.Entries.Select(t => (t.Entry.Id, t.Conflict?.Code)));
        Assert.Equal((one.State, one.Assignee, one.Priority, one.AttendedAt, one.RestoredAt, one.Visits, string.Join(',', one.OnSite)), (other.State, other.Assignee, other.Priority, other.AttendedAt, other.RestoredAt, other.Visits, string.Join(',', other.OnSite)));
        Assert.Equal(one.Stops, other.Stops);
    });

    [Fact]
    public void Entries_only_append_and_none_is_lost_or_moved_by_a_later_one() => Acts.Sample(acts =>
    {
        var told = Told(acts);
        for (var count = 1; count < told.Entries.Count; count++)
        {
            var ids = WorkStory.Of(told.Entries[..count]).Entries.Select(t => t.Entry.Id).ToArray();
            Assert.Equal(ids, told.Story.Entries.Select(t => t.Entry.Id).Where(ids.Contains));
        }

        Assert.True(WorkChain.IsWhole(told.Entries));
        Assert.False(told.Entries.Count > 1 && WorkChain.IsWhole(told.Entries.Select(e => e.Number == 2 ? e with { Author = "Mallory" } : e)));
    });

    [Fact]
    public void What_comes_after_the_end_is_kept_behind_it_and_changes_nothing() => Acts.Sample(acts =>
    {
        var told = Tale.Of();
        told.With(told.Step(30, WorkState.Cancelled, "Zoé"));
        var ended = told.Story;
        var late = Told(acts, told);

        Assert.Equal((WorkState.Cancelled, ended.Assignee, ended.Priority), (late.Story.State, late.Story.Assignee, late.Story.Priority));
        Assert.All(late.Story.Entries.Skip(ended.Entries.Count), t => Assert.True(t.Entry.Kind == WorkEntryKind.Leave || t.Conflict?.Code == "order-ended"));
    });

    [Fact]
    public void Whoever_says_to_be_on_site_is_there_though_the_order_was_cancelled_meanwhile()
    {
        var tale = Tale.Of();
        tale.With(tale.Step(1, WorkState.Cancelled, "Zoé"), tale.Step(0.5, WorkState.OnSite));

        Assert.Equal(["Anne"], tale.Story.OnSite);
        Assert.Equal("order-ended", tale.Story.Entries[^1].Conflict?.Code);
        tale.With(tale.Of(2, WorkEntryKind.Leave));
        Assert.Empty(tale.Story.OnSite);
    }

    [Fact]
    public void Two_agents_are_there_until_both_have_left()
    {
        var tale = Tale.Of();
        tale.With(tale.Step(1, WorkState.OnSite), tale.Step(2, WorkState.OnSite, "Bob"), tale.Step(3, WorkState.Done));
        Assert.Equal(["Bob"], tale.Story.OnSite);
        tale.With(tale.Of(4, WorkEntryKind.Leave, "Zoé", assignee: "Bob"));
        Assert.Empty(tale.Story.OnSite);
        Assert.Equal(WorkState.Done, tale.Story.State);
    }

    [Fact]
    public void An_entry_stands_behind_what_its_author_had_seen_though_the_phones_clock_is_slow()
    {
        var tale = Tale.Of();
        var step = tale.Step(-1, WorkState.EnRoute);
        tale.With(step with { Seen = 3 });
        Assert.Equal(WorkState.EnRoute, tale.Story.State);
    }

    [Fact]
    public void The_page_has_the_table()
    {
        var page = File.ReadAllText(Path.Combine(InventoryData.Mappings, "..", "docs", "work.md"));
        foreach (var (from, steps) in WorkSteps.All)
        {
            Assert.Matches($@"\| {Word(from)} \| {Regex.Escape(steps.Length == 0 ? "–" : string.Join(", ", steps.Select(Word)))} \|", page);
        }
    }

    private static string Word(WorkState state) => state switch { WorkState.EnRoute => "en-route", WorkState.OnSite => "on-site", _ => state.ToString().ToLowerInvariant() };

    private static Tale Told((double Minute, int Kind, int To, int Author)[] acts, Tale? tale = null)
    {
        tale ??= Tale.Of();
        string[] authors = ["Anne", "Bob", "Zoé"];
        return tale.With([.. acts.Select(act => act.Kind < 4
            ? tale.Step(act.Minute, WorkSteps.OfTheField[act.To], authors[act.Author], Suspension.Weather, "Bob")
            : tale.Of(act.Minute, act.Kind switch { 4 => WorkEntryKind.Leave, 5 => WorkEntryKind.Check, _ => WorkEntryKind.Priority }, authors[act.Author]))]);
    }
}
