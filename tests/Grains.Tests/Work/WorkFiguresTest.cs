using Beffroi.Twin;

namespace Beffroi.Work;

public sealed class WorkFiguresTest
{
    [Fact]
    public void Work_is_counted_where_it_happened_and_ratios_follow_from_counts()
    {
        var done = Tale.Of(priority: Priority.Danger);
        done.With(done.Step(20, WorkState.OnSite), done.Step(60, WorkState.Done), done.Step(61, WorkState.Controlled, "Zoé"), done.Step(62, WorkState.Closed, "Zoé"));
        var twice = Tale.Of(priority: Priority.Danger);
        twice.With(twice.Step(90, WorkState.OnSite), twice.Step(100, WorkState.Suspended, reason: Suspension.Part), twice.Step(110, WorkState.OnSite), twice.Step(300, WorkState.Done));
        var open = Tale.Of(priority: Priority.Danger);

        var figures = WorkFigures.Of("lighting", new[] { done, twice, open }.Select(Head), Tale.At(-1), Tale.At(1_000), Tale.At(600));
        Assert.Equal(new("lighting", 3, 3, 1, 2, 1, 2, 1, 2, 1, 2, 6, 1, 20, 10), figures with { ByPriority = [] });
        var urgent = Assert.Single(figures.ByPriority);
        Assert.Equal((Priority.Danger, 3, 2, 1, 2, 1, 2, 1), (urgent.Priority, urgent.Created, urgent.Open, urgent.Late, urgent.Attended, urgent.AttendedInTime, urgent.Restored, urgent.RestoredInTime));
        Assert.Equal((110 / 60.0, 6, 1, 0), (urgent.AttendHours, urgent.RestoreHours, urgent.Closed, urgent.Shown));
        Assert.Equal((0, 0, 0), WorkFigures.Of("lighting", [Head(done)], Tale.At(500), Tale.At(1_000), Tale.At(600)) is var later ? (later.Created, later.Restored, later.Closed) : default);
    }

    private static WorkHead Head(Tale tale) => WorkTelling.Head(1, "c", null, tale.Entries, tale.Story);
}
