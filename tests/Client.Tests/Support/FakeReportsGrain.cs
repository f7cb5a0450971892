using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Support;

/// <summary>What citizens told in a test's city: nothing is the same as anything, and a decision stands.</summary>
public sealed class FakeReportsGrain(FakeCity city) : Grain, ICitizenReports
{
    public Task<ReportOutcome> Tell(ReportDraft draft)
    {
        if (draft.Text.Length == 0)
        {
            return Task.FromResult(new ReportOutcome(Outcome.Refused("no-text", "It is not said what is wrong.", $"Write at most {CitizenReport.LongestText} characters."), null));
        }

        lock (city.Reports)
        {
            city.Reports.Add(new()
            {
                Reference = $"R-{city.Reports.Count + 1:000}", Version = 1, Kind = draft.Kind, Text = draft.Text, Place = draft.Place, Asset = draft.Asset, Photo = draft.Photo, At = Some.Now, UpdatedAt = Some.Now,
                Authority = draft.Authority, District = draft.District,
            });
            return Task.FromResult(new ReportOutcome(Outcome.Taken, city.Reports[^1]));
        }
    }

    public Task<ReportOutcome> Read(string reference) => Task.FromResult(Of(Found(reference)));

    public Task<CitizenReport[]> Find(ReportFilter filter)
    {
        lock (city.Reports)
        {
            return Task.FromResult(city.Reports.Where(r => (filter.State ?? r.State) == r.State && (filter.Kind ?? r.Kind) == r.Kind && (filter.After is null || string.CompareOrdinal(r.Reference, filter.After) < 0))
                .OrderByDescending(r => r.Reference, StringComparer.Ordinal).Take(filter.Limit).ToArray());
        }
    }

    public Task<ReportOutcome> Decide(string reference, ReportDecision decision)
    {
        if (Found(reference) is not { } report)
        {
            return Task.FromResult(Of(null));
        }

        if (report.State != ReportState.Received)
        {
            return Task.FromResult(new ReportOutcome(Outcome.Refused("already-decided", $"{report.Decided?.Author} has decided on it.", "See what was made of it."), null));
        }

        var decided = report with { State = decision.Accept ? ReportState.Accepted : ReportState.Declined, Order = decision.Join, Text = decision.Accept ? report.Text : "", Decided = decision.Cause };
        lock (city.Reports)
        {
            city.Reports[city.Reports.IndexOf(report)] = decided;
        }

        return Task.FromResult(Of(decided));
    }

    private CitizenReport? Found(string reference)
    {
        lock (city.Reports)
        {
            return city.Reports.Find(report => report.Reference == reference);
        }
    }

    private static ReportOutcome Of(CitizenReport? report) => report is null
        ? new(Outcome.Refused("unknown-report", "There is no such report.", "Check the reference."), null)
        : new(Outcome.Taken, report, Work: report.Order is null ? null : WorkState.Planned);
}
