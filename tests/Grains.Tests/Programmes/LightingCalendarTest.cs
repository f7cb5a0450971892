using Beffroi.Documents;

namespace Beffroi.Programmes;

public sealed class LightingCalendarTest
{
    private static readonly DateOnly Today = new(2026, 11, 26);

    [Theory]
    [InlineData("2026-07-14", "national day")]
    [InlineData("2026-12-25", "holidays")]
    [InlineData("2026-05-25", "holidays")]
    [InlineData("2026-11-27", "weekend")]
    [InlineData("2026-11-26", null)]
    [InlineData("2027-05-06", "holidays")]
    public void The_first_rule_that_holds_decides(string night, string? rule) => Assert.Equal(rule, CalendarReader.Read(CalendarBench.Town).Value!.RuleOf(DateOnly.Parse(night))?.Name);

    [Theory]
    [InlineData("days: ['2026-08-28..2026-09-07']", "2026-09-07", true)]
    [InlineData("days: ['2026-08-28..2026-09-07']", "2027-09-07", false)]
    [InlineData("days: ['11-28..01-06']", "2031-12-31", true)]
    [InlineData("days: ['11-28..01-06']", "2031-01-06", true)]
    [InlineData("days: ['11-28..01-06']", "2031-01-07", false)]
    [InlineData("days: ['02-29']", "2028-02-29", true)]
    [InlineData("weekdays: [first monday]", "2026-11-02", true)]
    [InlineData("weekdays: [first monday]", "2026-11-09", false)]
    [InlineData("weekdays: [last friday]", "2026-11-27", true)]
    [InlineData("weekdays: [last friday]", "2026-11-20", false)]
    [InlineData("evesOf: all", "2026-12-24", true)]
    [InlineData("evesOf: [christmas]", "2026-07-13", false)]
    [InlineData("holidays: [national-day]", "2026-07-14", true)]
    [InlineData("days: ['11-01..11-30']\n    weekdays: [friday]", "2026-11-27", true)]
    [InlineData("days: ['11-01..11-30']\n    weekdays: [friday]", "2026-12-04", false)]
    public void A_rule_holds_when_all_its_conditions_do(string conditions, string night, bool holds)
    {
        var reading = CalendarReader.Read($"title: t\ndefault: full\nrules:\n  - name: r\n    programme: half\n    {conditions}\n");
        Assert.Empty(reading.Remarks);
        Assert.Equal(holds, reading.Value!.RuleOf(DateOnly.Parse(night)) is not null);
    }

    [Fact]
    public void A_programme_that_is_not_there_is_said_at_its_place()
    {
        var remark = Assert.Single(CalendarCheck.Read("title: t\ndefault: ful\n", CalendarBench.Edition().Programme, Today).Remarks);
        Assert.Equal((RemarkCode.UnknownProgramme, 2, 10, 3), (remark.Code, remark.Line, remark.Column, remark.Length));
    }

    [Fact]
    public void A_rule_that_never_decides_is_said()
    {
        var yaml = CalendarBench.Town + "\n  - { name: again, days: [\"07-14\"], programme: half }\n";
        var reading = CalendarCheck.Read(yaml, CalendarBench.Edition().Programme, Today);
        var remark = Assert.Single(reading.Remarks);
        Assert.Equal((RemarkCode.NeverDecides, RemarkSeverity.Warning, "again"), (remark.Code, remark.Severity, remark.Arguments[0]));
        Assert.NotNull(reading.Value);
    }

    [Fact]
    public void A_programme_that_was_withdrawn_leaves_the_lamps_lit_all_night()
    {
        var edition = CalendarBench.Edition(CalendarBench.Document("programme", "extinction", Chalons.Extinction, 2, withdrawn: true));
        var night = edition.Night("town", LegalNight.Of(new(2026, 11, 25)).At(new(1, 0)), Chalons.Place, "chalons")!;
        Assert.False(night.IsKnown);
        Assert.Equal(100, night.Plan.At(LegalNight.Of(new(2026, 11, 25)).At(new(1, 0))).Level);
        Assert.Null(edition.Night("nowhere", new(1), Chalons.Place, null));
    }
}
