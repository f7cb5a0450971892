using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Concurrency;

namespace Beffroi.Indicators;

/// <summary>Keeps what was surveyed of a department, and has it surveyed anew when somebody asks and it is old: what is there is told meanwhile, with its instant.</summary>
[GrainType("indicators"), Reentrant]
internal sealed partial class IndicatorsGrain(
    DepartmentSurvey survey, SectionSurvey sections, Catalogue catalogue, ISchedules schedules, TimeProvider time, IOptions<IndicatorOptions> options, ILogger<IndicatorsGrain> logger) : Grain, IIndicators
{
    private readonly Renewed<IndicatorPeriod, Surveyed> _surveyed = new(time, logger);
    private readonly Renewed<(SectionSpan Span, IndicatorPeriod Period), SectionFound> _sections = new(time, logger);

    private readonly NightsPlan _plan = new(catalogue, schedules);

    private Department? Department => catalogue.Departments.FirstOrDefault(d => d.Key == this.GetPrimaryKeyString());

    private Instant Now => Instant.From(time.GetUtcNow());

    public async Task<IndicatorReport?> Read(NodeId[] places, IndicatorPeriod period)
    {
        if (Department is not { } department)
        {
            return null;
        }

        var surveyed = await _surveyed.Read(period, KeptFor(period), options.Value.FirstWait, () => survey.Read(department, PeriodSteps.Of(period, Now), CancellationToken.None));
        if (surveyed is null)
        {
            return null;
        }

        var totals = await GrainFactory.GetGrain<IRollups>(0).Read([.. places.Select(place => PartOf(place, department.Key))]);
        return new(surveyed.Series.Edges, [.. places.Zip(totals, (place, total) => Of(department, surveyed, place, total))]);
    }

    public async Task<SectionReport?> Section(string code, NodeId place, IndicatorPeriod period)
    {
        if (Department is not { } department || department.Sections.FirstOrDefault(s => s.Code == code) is not { } section)
        {
            return null;
        }

        // Those over the same steps are read together: the open days are looked through once for all of them.
        var span = SpanOf(section);
        var asked = span switch { SectionSpan.Hours => IndicatorPeriod.Week, SectionSpan.Weeks => IndicatorPeriod.Year, _ => period };
        var together = department.Sections.Where(s => SpanOf(s) == span).ToArray();
        var found = await _sections.Read((span, asked), KeptFor(asked), options.Value.FirstWait, () => sections.Read(department, together, Edges(span, asked), CancellationToken.None));
        if (found is null)
        {
            return null;
        }

        var report = SectionTelling.Of(sections, section, found, place);
        return section is HoursSection { Planned.Count: > 0 } planned ? report with { Planned = _plan.Of(planned, found.Assets, SectionTelling.At(found, place), Now) } : report;
    }

    private PlaceFigures Of(Department department, Surveyed surveyed, NodeId place, Totals totals)
    {
        var reckoning = new PlaceReckoning(surveyed, place, totals, catalogue);
        return new(place, [.. department.Indicators.Select(reckoning.Of)]);
    }

    private static SectionSpan SpanOf(Section section) => section switch { HoursSection => SectionSpan.Hours, FitSection => SectionSpan.Weeks, _ => SectionSpan.Period };

    /// <summary>Of what is told asset by asset only the whole period counts.</summary>
    private Instant[] Edges(SectionSpan span, IndicatorPeriod period) => span switch
    {
        SectionSpan.Hours => PeriodSteps.HoursOfWeek(Now),
        SectionSpan.Weeks => PeriodSteps.WeeksOfYear(Now),
        _ => [PeriodSteps.Of(period, Now)[0], Now],
    };

    private TimeSpan KeptFor(IndicatorPeriod period) => options.Value.RenewAfter * (period switch { IndicatorPeriod.Today => 1, IndicatorPeriod.Week => 6, _ => 12 });

    private static NodeId PartOf(NodeId place, string department) => place.Text.Split('/') switch
    {
        ["authority", var authority] => NodeId.Authority(authority, department),
        ["district", var district] => NodeId.Cell(district, department),
        _ => NodeId.Department(department),
    };
}
