using Beffroi.Twin;
using Xunit;

namespace Beffroi.Work;

/// <summary>An order at an instant of the past is what its head was then, whatever was written since.</summary>
public sealed class WorkThenTests
{
    [Fact]
    public void At_every_instant_it_is_what_it_was()
    {
        var tale = Tale.Of();
        List<(Instant At, WorkHead Head)> known = [(Tale.At(0), Head(tale))];
        WorkEntryDraft[] drafts =
        [
            tale.Step(5, WorkState.EnRoute), tale.Step(9, WorkState.OnSite), tale.Of(11, WorkEntryKind.Check), tale.Step(12, WorkState.Suspended, reason: Suspension.Weather),
            tale.Step(30, WorkState.OnSite), tale.Of(31, WorkEntryKind.Priority), tale.Step(40, WorkState.Done), tale.Step(50, WorkState.Closed, author: "Zoé"),
        ];
        foreach (var draft in drafts)
        {
            tale.With(draft);
            known.Add((draft.At!.Value, Head(tale)));
        }

        var now = Head(tale);
        Assert.All(known, then => Assert.Equivalent(then.Head, WorkThen.Of(now, [.. tale.Entries], then.At), strict: true));
        Assert.Null(WorkThen.Of(now, [.. tale.Entries], new(Tale.At(0).Microseconds - 1)));
    }

    [Fact]
    public void Pages_are_the_whole_in_the_same_order()
    {
        var tale = Tale.Of();
        var heads = Enumerable.Range(1, 25).Select(order => Head(tale) with { Order = order, Priority = (Priority)(1 + (order % 4)), State = order % 3 == 0 ? WorkState.Closed : WorkState.Created }).ToArray();
        foreach (var newest in new[] { false, true })
        {
            var filter = new WorkFilter { Now = Tale.At(900), Newest = newest, Limit = 100 };
            var whole = WorkThen.Page(heads, filter, Tale.At(900)).Orders;
            List<WorkHead> paged = [];
            string? after = null;
            do
            {
                var page = WorkThen.Page(heads, filter with { Limit = 7, After = after }, Tale.At(900));
                paged.AddRange(page.Orders);
                after = page.Next;
            }
            while (after is not null);
            Assert.Equal(whole.Select(head => head.Order), paged.Select(head => head.Order));
            Assert.Equal(25, whole.Length);
        }
    }

    [Fact]
    public void States_lateness_and_people_are_those_of_then()
    {
        var head = Head(Tale.Of());
        var filter = new WorkFilter { Now = Tale.At(0) };
        Assert.True(WorkThen.Fits(head, filter with { States = WorkFilter.Open, Late = false, Assignee = "Anne" }, Tale.At(0)));
        Assert.False(WorkThen.Fits(head, filter with { States = WorkFilter.Ended }, Tale.At(0)));
        Assert.True(WorkThen.Fits(head, filter with { Late = true }, head.DueAt + TimeSpan.FromSeconds(1)));
        Assert.False(WorkThen.Fits(head, filter with { OnSite = true }, Tale.At(0)));
        Assert.Equal(1, WorkThen.Count([head], head.DueAt + TimeSpan.FromSeconds(1)).Late);
    }

    private static WorkHead Head(Tale tale) => WorkTelling.Head(7, "c", "alarm/x", tale.Entries, tale.Story);
}
