using Beffroi.Scenarios.Running;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Scenarios;

/// <summary>Who works on what, while silos come and go.</summary>
public sealed class WorkPlanTests
{
    private static readonly Instant Start = Town.NewYear;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    [Fact]
    public void First_it_is_written_down_what_it_begins_with_then_come_the_parts_then_the_sum()
    {
        var plan = Plan("a");
        Assert.Equal([new("a", "cut-0")], plan.Beat(new("s", 2, [], []), Start));
        var parts = plan.Beat(new("s", 4, [], [new("a", "cut-0", null, "c0", 2)]), Start);
        Assert.Equal(["baseline-0", "baseline-1", "scenario-0", "scenario-1"], parts.Select(p => p.Unit));
        Assert.Equal([new("a", "sum-0")], plan.Beat(new("s", 4, [], [.. parts.Select(Ended)]), Start));
        Assert.Equal(0.99, plan.Find("a")!.Head.Progress);
        Assert.Empty(plan.Beat(new("s", 4, [], [new("a", "sum-0", null, "b0", 0)]), Start));
        Assert.Equal((ScenarioRunState.Done, 1.0, "b0"), (plan.Find("a")!.Head.State, plan.Find("a")!.Head.Progress, plan.Find("a")!.Head.BaselineHash));
    }

    [Fact]
    public void What_a_silo_had_that_is_not_heard_of_is_given_to_others_and_the_fifth_time_it_is_to_blame()
    {
        var plan = Plan("a");
        for (var loss = 0; loss < 5; loss++)
        {
            var at = Start + (Lease * 3 * loss);
            Assert.Single(plan.Beat(new($"s{loss}", 1, [], []), at));
            Assert.Empty(plan.Beat(new("other", 1, [], []), at + TimeSpan.FromSeconds(9)));
            Assert.Equal(loss < 4 ? 1 : 0, plan.Beat(new("other", 1, [], []), at + TimeSpan.FromSeconds(11)).Length);
            plan.Beat(new("other", 0, [], []), at + TimeSpan.FromSeconds(12));
        }

        Assert.Equal("unit-lost", plan.Find("a")!.Report.Failure!.Code);
    }

    [Fact]
    public void A_paused_run_is_given_up_and_goes_on_from_what_had_ended()
    {
        var plan = Plan("a");
        plan.Beat(new("s", 1, [], [new("a", "cut-0", null, "c0", 3)]), Start);
        var run = plan.Find("a")!;
        plan.Beat(new("s", 1, [], [new("a", "baseline-0", null, null, 0)]), Start);
        run.Turn(run.Record with { State = ScenarioRunState.Paused });
        Assert.Empty(plan.Beat(new("s", 1, [new("a", "baseline-1", 0.5)], []), Start));
        run.Turn(run.Record with { State = ScenarioRunState.Running });
        Assert.Equal([new("a", "baseline-1")], plan.Beat(new("s", 1, [], []), Start));
        Assert.Equal((6, 1), (run.Report.Units, run.Report.Kept));
    }

    [Fact]
    public void Whoever_gives_work_anew_takes_up_what_silos_say_they_do()
    {
        var plan = new WorkPlan(Lease);
        plan.Add(Record("a") with { Cut = "c0", Parts = 2 }, [RunUnit.Parse("baseline-1")]);
        Assert.Equal([new("a", "scenario-0")], plan.Beat(new("s", 1, [new("a", "scenario-0", 0.7), new("a", "baseline-1", 0.2), new("gone", "sum-0", 0)], []), Start));
        Assert.Equal([new("a", "baseline-0")], plan.Beat(new("t", 1, [new("a", "scenario-0", 0.1)], []), Start));
    }

    /// <summary>Whatever silos do, no unit is two silos' at once, none has more than its places, and all runs end.</summary>
    [Fact]
    public void Nobody_does_what_another_does() => Gen.Select(Gen.Int[0, 3], Gen.Bool, Gen.Bool).Array[0, 120].Sample(
        steps =>
        {
            var (plan, now) = (Plan("a", "b"), Start);
            var doing = new Dictionary<string, WorkOrder[]>();
            foreach (var (who, dies, ends) in steps)
            {
                now += TimeSpan.FromSeconds(1);
                var silo = $"s{who}";
                if (dies)
                {
                    doing.Remove(silo);
                }
                else
                {
                    Step(plan, doing, silo, ends, now);
                }
            }

            for (var beats = 0; beats < 60 && plan.UnderWay > 0; beats++)
            {
                Step(plan, doing, "last", true, now += Lease);
            }

            Assert.All(plan.Runs, run => Assert.True(run.Record.State == ScenarioRunState.Done || run.Record.Failure?.Code == "unit-lost"));
        },
        iter: 200);

    private static void Step(WorkPlan plan, Dictionary<string, WorkOrder[]> doing, string silo, bool ends, Instant now)
    {
        var mine = doing.GetValueOrDefault(silo, []);
        var ended = ends ? mine : [];
        doing[silo] = plan.Beat(new(silo, 2, ends ? [] : [.. mine.Select(o => new WorkUnderWay(o.Run, o.Unit, 0.5))], [.. ended.Select(Ended)]), now);
        Assert.InRange(doing[silo].Length, 0, 2);
        Assert.DoesNotContain(doing[silo], order => plan.Runs.Any(run => doing.Any(other => other.Key != silo && run.Orders(other.Key).Contains(order))));
    }

    private static WorkEnded Ended(WorkOrder order) => new(order.Run, order.Unit, null, order.Unit.StartsWith("cut", StringComparison.Ordinal) ? "c0" : "h", 3);

    private static WorkPlan Plan(params string[] runs)
    {
        var plan = new WorkPlan(Lease);
        foreach (var run in runs)
        {
            plan.Add(Record(run), []);
        }

        return plan;
    }

    private static RunRecord Record(string id) => new() { Id = id, Scenario = "", Version = 0, Title = id, Texts = [], Begun = Start };
}
