using Beffroi.Twin;

namespace Beffroi.Work;

public sealed class WorkClocksTest
{
    [Fact]
    public void Both_clocks_run_from_the_creation_by_priority()
    {
        var story = Tale.Of(priority: Priority.Danger).Story;
        Assert.Equal((TimeSpan.FromHours(1), Tale.At(60), null, TimeSpan.FromMinutes(30), false), Of(WorkClocks.Attend(story, Tale.At(30))));
        Assert.Equal((TimeSpan.FromHours(4), Tale.At(240), null, TimeSpan.FromMinutes(241), true), Of(WorkClocks.Restore(story, Tale.At(241))));
    }

    [Fact]
    public void They_stop_when_somebody_is_there_and_when_it_is_done()
    {
        var tale = Tale.Of(priority: Priority.Danger);
        tale.With(tale.Step(20, WorkState.OnSite), tale.Step(50, WorkState.Done));
        Assert.Equal((TimeSpan.FromHours(1), Tale.At(60), Tale.At(20), TimeSpan.FromMinutes(20), false), Of(WorkClocks.Attend(tale.Story, Tale.At(500))));
        Assert.Equal((TimeSpan.FromHours(4), Tale.At(240), Tale.At(50), TimeSpan.FromMinutes(50), false), Of(WorkClocks.Restore(tale.Story, Tale.At(500))));
    }

    [Fact]
    public void Work_that_is_sent_back_was_not_restored()
    {
        var tale = Tale.Of();
        tale.With(tale.Step(20, WorkState.OnSite), tale.Step(50, WorkState.Done), tale.Step(60, WorkState.Assigned, "Zoé"));
        Assert.Null(WorkClocks.Restore(tale.Story, Tale.At(70)).At);
        Assert.Equal(TimeSpan.FromMinutes(70), WorkClocks.Restore(tale.Story, Tale.At(70)).Spent);
    }

    [Fact]
    public void Weather_and_access_stop_the_clock_and_a_missing_part_does_not()
    {
        var tale = Tale.Of(priority: Priority.Danger);
        tale.With(
            tale.Step(10, WorkState.OnSite), tale.Step(20, WorkState.Suspended, reason: Suspension.Weather), tale.Step(80, WorkState.OnSite),
            tale.Step(90, WorkState.Suspended, reason: Suspension.Part), tale.Step(100, WorkState.OnSite));
        Assert.Equal((TimeSpan.FromHours(4), Tale.At(300), null, TimeSpan.FromMinutes(60), false), Of(WorkClocks.Restore(tale.Story, Tale.At(120))));
        Assert.Equal([new(Tale.At(20), Tale.At(80), Suspension.Weather)], tale.Story.Stops);
    }

    [Fact]
    public void While_it_stands_still_nothing_is_due_unless_it_was_late_before()
    {
        var tale = Tale.Of(priority: Priority.Danger);
        tale.With(tale.Step(20, WorkState.Suspended, reason: Suspension.Access));
        Assert.Equal((Instant.Never, TimeSpan.FromMinutes(20)), (WorkClocks.Attend(tale.Story, Tale.At(500)).By, WorkClocks.Attend(tale.Story, Tale.At(500)).Spent));

        var late = Tale.Of(priority: Priority.Danger);
        late.With(late.Step(90, WorkState.Suspended, reason: Suspension.Access));
        Assert.Equal(Tale.At(60), WorkClocks.Attend(late.Story, Tale.At(500)).By);
        Assert.True(WorkClocks.Attend(late.Story, Tale.At(500)).IsLate);
    }

    [Fact]
    public void Another_priority_has_other_clocks_from_the_creation_on()
    {
        var tale = Tale.Of(priority: Priority.Minor);
        tale.With(tale.Of(10, WorkEntryKind.Priority, "Zoé"));
        Assert.Equal(Tale.At(60), WorkClocks.Attend(tale.Story, Tale.At(20)).By);
    }

    private static (TimeSpan, Instant, Instant?, TimeSpan, bool) Of(WorkClock clock) => (clock.Target, clock.By, clock.At, clock.Spent, clock.IsLate);
}
