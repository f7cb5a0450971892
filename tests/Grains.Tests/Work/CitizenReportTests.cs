using Beffroi.Inventory;
using Beffroi.Rollups;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Work;

/// <summary>What citizens tell, on one silo over a database in memory.</summary>
public sealed class CitizenReportTests(Borough town) : IClassFixture<Borough>
{
    private ICitizenReports Reports => town.Grains.GetGrain<ICitizenReports>(0);

    [Fact]
    public async Task Whoever_tells_of_the_same_is_counted_with_the_first()
    {
        var told = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Reports.Tell(Draft(4.0 + (i * 0.00005)))));
        Assert.Single(told.Select(t => t.Report!.Reference).Distinct());
        Assert.Single(told, t => !t.Duplicate);
        Assert.Equal(10, (await Reports.Read(told[0].Report!.Reference)).Report!.Told);

        Assert.False((await Reports.Tell(Draft(4.01))).Duplicate);
        Assert.False((await Reports.Tell(Draft(4.0) with { Kind = "water" })).Duplicate);
    }

    [Fact]
    public async Task A_report_becomes_one_order_and_tells_how_far_that_is()
    {
        var reference = (await Reports.Tell(Draft(5.0))).Report!.Reference;
        var decided = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Reports.Decide(reference, Accept())));
        Assert.Single(decided, d => !d.Outcome.IsRefused);
        Assert.Equal(4, decided.Count(d => d.Outcome.Code == "already-decided"));

        var order = decided.First(d => !d.Outcome.IsRefused).Report!.Order!.Value;
        var head = (await town.Grains.GetGrain<IWorkOrder>(order).Read())!.Head;
        Assert.Equal((WorkState.Qualified, WorkOrigin.Report, reference, "lighting", Priority.Major), (head.State, head.Subject.Origin, head.Subject.Report, head.Subject.Department, head.Priority));
        Assert.Equal(WorkState.Qualified, (await Reports.Read(reference)).Work);
        var joined = (await Reports.Tell(Draft(5.5))).Report!.Reference;
        Assert.Equal(order, (await Reports.Decide(joined, Accept() with { Join = order })).Report!.Order);
        Assert.Equal("unknown-work-order", (await Reports.Decide((await Reports.Tell(Draft(5.6))).Report!.Reference, Accept() with { Join = 99_999 })).Outcome.Code);
    }

    [Fact]
    public async Task What_is_declined_keeps_no_words()
    {
        var reference = (await Reports.Tell(Draft(6.0))).Report!.Reference;
        Assert.Equal("no-reason", (await Reports.Decide(reference, Accept() with { Accept = false })).Outcome.Code);
        Assert.Equal("no-author", (await Reports.Decide(reference, Accept() with { Cause = new(" ") })).Outcome.Code);
        Assert.Equal(("", ReportState.Declined), (await Reports.Decide(reference, Accept() with { Accept = false, Cause = new("Zoé", "private ground") })).Report is { } report ? (report.Text, report.State) : default);
        Assert.False((await Reports.Tell(Draft(6.0))).Duplicate);
    }

    [Fact]
    public async Task What_is_no_report_is_refused()
    {
        Assert.Equal("no-text", (await Reports.Tell(Draft(7) with { Text = " " })).Outcome.Code);
        Assert.Equal("no-text", (await Reports.Tell(Draft(7) with { Text = new('x', 1_001) })).Outcome.Code);
        Assert.Equal("unknown-report", (await Reports.Read("S-NONE")).Outcome.Code);
    }

    [Theory]
    [InlineData(0.00066, 6.9, "lighting", true)]
    [InlineData(0.00070, 6.9, "lighting", false)]
    [InlineData(0.00066, 7.1, "lighting", false)]
    [InlineData(0.00066, 6.9, "water", false)]
    public void The_same_is_of_one_kind_within_fifty_metres_and_seven_days(double east, double days, string kind, bool same)
    {
        var at = Tale.At(0);
        var known = new CitizenReport { Reference = "S", Version = 1, Kind = "lighting", Text = "x", Place = new(4, 48), At = at, UpdatedAt = at };
        Assert.Equal(same, Work.Reports.IsSame(known, Draft(4 + east) with { Kind = kind }, at + TimeSpan.FromDays(days)));
        Assert.False(Work.Reports.IsSame(known with { State = ReportState.Declined }, Draft(4), at));
    }

    private static ReportDraft Draft(double longitude) => new("lighting", "Lampe éteinte", new Place(longitude, 48), null, null, null, null);

    private static ReportDecision Accept() => new(true, null, null, Priority.Major, null, new("Zoé"));
}
