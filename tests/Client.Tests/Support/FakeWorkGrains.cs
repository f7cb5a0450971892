using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Support;

/// <summary>The desk of a test's city: finds by asset and words, newest first, in pages.</summary>
public sealed class FakeWorkDeskGrain(FakeCity city) : Grain, IWorkDesk
{
    public Task<WorkOutcome> Create(WorkDraft draft) => Task.FromResult(city.AskWork(draft));

    public Task<long?> Named(string client) => Task.FromResult<long?>(null);

    public Task<WorkPage> Find(WorkFilter filter)
    {
        var found = Matching(filter).Where(head => filter.States?.Contains(head.State) != false && (filter.After is null || head.Order < long.Parse(filter.After, System.Globalization.CultureInfo.InvariantCulture)))
            .OrderByDescending(head => head.Order).Take(filter.Limit + 1).ToArray();
        return Task.FromResult(new WorkPage([.. found.Take(filter.Limit)], found.Length > filter.Limit ? $"{found[filter.Limit - 1].Order}" : null));
    }

    public Task<WorkCounts> Count(WorkFilter filter)
    {
        var all = Matching(filter).ToArray();
        return Task.FromResult(new WorkCounts(all.CountBy(head => head.State).ToDictionary(pair => pair.Key, pair => pair.Value), 0, all.Count(head => head.OnSite.Length > 0), 1));
    }

    public async Task<(WorkPage Page, WorkCounts Counts)> FindAt(WorkFilter filter, Instant at)
    {
        var page = await Find(filter);
        return (page with { Orders = [.. page.Orders.Where(head => head.CreatedAt <= at)] }, await Count(filter));
    }

    public Task<long> Revision() => Task.FromResult(1L);

    public Task<WorkFigures[]> Figures(Instant from, Instant to, string? authority) => Task.FromResult(city.Figures);

    public Task<WorkSettings> Settings() => Task.FromResult(new WorkSettings(
        new Dictionary<Priority, WorkTargets> { [Priority.Danger] = new(TimeSpan.FromHours(1), TimeSpan.FromHours(4)) }, [Suspension.Weather],
        new Dictionary<WorkState, WorkState[]> { [WorkState.Created] = [WorkState.Qualified, WorkState.Cancelled], [WorkState.Closed] = [] }));

    private IEnumerable<WorkHead> Matching(WorkFilter filter) => city.Work.Values.Select(order => order.Head)
        .Where(head => (filter.Asset is null || head.Subject.Asset == filter.Asset) && (filter.Assignee is null || head.Assignee == filter.Assignee) && (filter.Text is null || head.Subject.Title.Contains(filter.Text, StringComparison.Ordinal)));
}

/// <summary>A work order of a test's city.</summary>
public sealed class FakeWorkOrderGrain(FakeCity city) : Grain, IWorkOrder
{
    private long Order => this.GetPrimaryKeyLong();

    public Task<WorkOrder?> Read() => Task.FromResult(city.Work.GetValueOrDefault(Order));

    public Task<WorkOrder?> ReadAt(Instant at) => Task.FromResult(city.Work.GetValueOrDefault(Order) is { } order && order.Head.CreatedAt <= at ? order with { AsOf = at } : null);

    public Task<WorkOutcome> Write(WorkEntryDraft draft, int? version) => Task.FromResult(city.WriteWork(Order, draft, version));

    public Task<WorkOutcome[]> Append(WorkEntryDraft[] drafts) => Task.FromResult(Array.ConvertAll(drafts, draft => city.WriteWork(Order, draft, null)));

    public Task Attend() => Task.CompletedTask;
}
