using Beffroi.Alarms;
using Beffroi.Api;
using Beffroi.City;
using Beffroi.Health;
using Beffroi.Language;
using Beffroi.Live;
using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Work;

namespace Beffroi.Notices;

/// <summary>While anyone listens, looks every second at what changed and posts it. It asks the cluster only when the live table moved, or every 15 s.</summary>
internal sealed partial class NoticeWriter(
    IGrainFactory grains, NoticeBoard board, CurrentCity current, LiveTable live, Readiness readiness, TimeProvider time, ILogger<NoticeWriter> logger) : BackgroundService
{
    private const int MostAlarms = 10_000;
    private const int MostNamed = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Anyway = TimeSpan.FromSeconds(15);
    private readonly HashSet<string> open = [];
    private Dictionary<string, (long Version, int Children)> known = [];
    private CityIndex? city;
    private TotalsNotice? totals;
    private WorkNotice? work;
    private long tick = -1;
    private long looked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (board.IsHeard)
                {
                    await Look();
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // Listeners also read by themselves now and then; a round that failed is made good by the next.
                LogUnseen(exception);
            }

            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task Look()
    {
        if (current.Newest is { } newest && newest != city)
        {
            city = newest;
            board.Post(new("inventory", new InventoryNotice(newest.Assets.Revision, newest.Areas.Territory.Revision, newest.Assets.ById.Length)));
        }

        var overdue = time.GetElapsedTime(looked) >= Anyway;
        if (city is { } now && (live.Tick != tick || overdue))
        {
            tick = live.Tick;
            if (overdue)
            {
                looked = time.GetTimestamp();
                board.Post(new("health", await readiness.Check(Tongue.French)));
            }

            await LookAtTotals(now);
            await LookAtAlarms();
        }

        await LookAtWork(overdue);
    }

    /// <summary>What becomes late does so by itself: now and then it is counted though nothing was written.</summary>
    private async Task LookAtWork(bool overdue)
    {
        var desk = grains.GetGrain<IWorkDesk>(0);
        if (await desk.Revision() == work?.Revision && !overdue)
        {
            return;
        }

        var counts = await desk.Count(new() { Now = Instant.From(time.GetUtcNow()) });
        var notice = new WorkNotice(counts.Revision, WorkFilter.Open.Sum(state => counts.States.GetValueOrDefault(state)), counts.Late, counts.OnSite);
        if (notice != work)
        {
            work = notice;
            board.Post(new("work", notice));
        }
    }

    private async Task LookAtTotals(CityIndex now)
    {
        var read = await grains.GetGrain<IRollups>(0).Read([NodeId.Territory]);
        var shape = TotalsTelling.Of(read[0], now, Tongue.French);
        var notice = new TotalsNotice(shape.Members, shape.Fresh, shape.Inferred, shape.Stale, shape.Unknown, shape.Priorities, shape.At);
        if (totals is null || !Same(notice, totals))
        {
            totals = notice;
            board.Post(new("totals", notice));
        }
    }

    private async Task LookAtAlarms()
    {
        var alarms = await Alarms();
        var calling = alarms.Where(alarm => AlarmFilter.Active.Contains(alarm.State)).ToDictionary(alarm => alarm.Name.ToString());
        var raised = calling.Keys.Except(open).ToArray();
        var ended = open.Except(calling.Keys).ToArray();
        var now = alarms.ToDictionary(alarm => alarm.Name.ToString(), alarm => (alarm.Version, alarm.Children));
        var changed = now.Where(pair => known.TryGetValue(pair.Key, out var before) && before != pair.Value).Select(pair => pair.Key).Concat(known.Keys.Except(now.Keys)).Except(ended).ToArray();
        if (raised.Length + ended.Length + changed.Length == 0 && now.Count == known.Count)
        {
            return;
        }

        open.Clear();
        open.UnionWith(calling.Keys);
        known = now;
        var counts = Enumerable.Range(1, 4).ToDictionary(priority => $"{priority}", priority => calling.Values.Count(alarm => (int)alarm.Priority == priority));
        board.Post(new("alarm", new AlarmNotice(counts, [.. raised.Take(MostNamed)], [.. ended.Take(MostNamed)], [.. changed.Take(MostNamed)])));
    }

    private async Task<List<AlarmRecord>> Alarms()
    {
        var alarms = new List<AlarmRecord>();
        AlarmRecord[] chunk;
        do
        {
            chunk = await grains.GetGrain<IAlarms>(0).Find(new() { Skip = alarms.Count, Limit = MostAlarms });
            alarms.AddRange(chunk);
        }
        while (chunk.Length == MostAlarms);

        return [.. alarms.DistinctBy(alarm => alarm.Name)];
    }

    private static bool Same(TotalsNotice a, TotalsNotice b) =>
        (a with { Priorities = b.Priorities }) == b && a.Priorities.All(pair => b.Priorities[pair.Key] == pair.Value);
}
