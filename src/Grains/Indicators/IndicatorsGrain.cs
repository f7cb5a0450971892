using Beffroi.Past;
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
    private readonly Renewed<(IndicatorPeriod Period, Instant? At), Surveyed> _surveyed = new(time, logger);
    private readonly Renewed<(SectionSpan Span, IndicatorPeriod Period, Instant? At), SectionFound> _sections = new(time, logger);

    /// <summary>What is long ago changes only by corrections and late readings.</summary>
    private static readonly TimeSpan PastKept = TimeSpan.FromMinutes(10);

    private readonly NightsPlan _plan = new(catalogue, schedules);

    private Department? Department => catalogue.Departments.FirstOrDefault(d => d.Key == this.GetPrimaryKeyString());

    private Instant Now => Instant.From(time.GetUtcNow());

    public Task<IndicatorReport?> Read(NodeId[] places, IndicatorPeriod period) => Read(places, period, null);

    public Task<IndicatorReport?> ReadAt(NodeId[] places, IndicatorPeriod period, Instant at) => Read(places, period, at);

    public Task<SectionReport?> Section(string code, NodeId place, IndicatorPeriod period) => Section(code, place, period, null);

    public Task<SectionReport?> SectionAt(string code, NodeId place, IndicatorPeriod period, Instant at) => Section(code, place, period, at);

    private async Task<IndicatorReport?> Read(NodeId[] places, IndicatorPeriod period, Instant? at)
    {
        if (Department is not { } department)
        {
            return null;
        }

        var surveyed = await _surveyed.Read((period, at), KeptFor(period, at), options.Value.FirstWait, () => survey.Read(department, PeriodSteps.Of(period, at ?? Now), at, CancellationToken.None));
        if (surveyed is null)
        {
            return null;
        }

        NodeId[] parts = [.. places.Select(place => PartOf(place, department.Key))];
        var totals = at is { } then ? await GrainFactory.GetGrain<IPast>(IPast.KeyOf(then)).Totals(parts, then) : await GrainFactory.GetGrain<IRollups>(0).Read(parts);
        return new(surveyed.Series.Edges, [.. places.Zip(totals, (place, total) => Of(department, surveyed, place, total))]);
    }

    private async Task<SectionReport?> Section(string code, NodeId place, IndicatorPeriod period, Instant? at)
    {
        if (Department is not { } department || department.Sections.FirstOrDefault(s => s.Code == code) is not { } section)
        {
            return null;
        }

        // Those over the same steps are read together: the open days are looked through once for all of them.
        var span = SpanOf(section);
        var asked = span switch { SectionSpan.Hours => IndicatorPeriod.Week, SectionSpan.Weeks => IndicatorPeriod.Year, _ => period };
        var together = department.Sections.Where(s => SpanOf(s) == span).ToArray();
        var found = await _sections.Read((span, asked, at), KeptFor(asked, at), options.Value.FirstWait, () => sections.Read(department, together, Edges(span, asked, at ?? Now), CancellationToken.None));
        if (found is null)
        {
            return null;
        }

        var report = SectionTelling.Of(sections, section, found, place);
        return section is HoursSection { Planned.Count: > 0 } planned ? report with { Planned = _plan.Of(planned, found.Assets, SectionTelling.At(found, place), at ?? Now) } : report;
    }

    private PlaceFigures Of(Department department, Surveyed surveyed, NodeId place, Totals totals)
    {
        var reckoning = new PlaceReckoning(surveyed, place, totals, catalogue);
        return new(place, [.. department.Indicators.Select(reckoning.Of)]);
    }

    private static SectionSpan SpanOf(Section section) => section switch { HoursSection => SectionSpan.Hours, FitSection => SectionSpan.Weeks, _ => SectionSpan.Period };

    /// <summary>Of what is told asset by asset only the whole period counts.</summary>
    private static Instant[] Edges(SectionSpan span, IndicatorPeriod period, Instant until) => span switch
    {
        SectionSpan.Hours => PeriodSteps.HoursOfWeek(until),
        SectionSpan.Weeks => PeriodSteps.WeeksOfYear(until),
        _ => [PeriodSteps.Of(period, until)[0], until],
    };

    private TimeSpan KeptFor(IndicatorPeriod period, Instant? at) => at is not null ? PastKept : options.Value.RenewAfter * (period switch { IndicatorPeriod.Today => 1, IndicatorPeriod.Week => 6, _ => 12 });

    private static NodeId PartOf(NodeId place, string department) => place.Text.Split('/') switch
    {
        ["authority", var authority] => NodeId.Authority(authority, department),
        ["district", var district] => NodeId.Cell(district, department),
        _ => NodeId.Department(department),
    };
}
