using Beffroi.Journal;
using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Alarms;

/// <summary>Answers from the registers of alarms and of their events.</summary>
[GrainType("alarms"), StatelessWorker, Reentrant]
internal sealed class AlarmsGrain(IRegisterStore register) : Grain, IAlarms
{
    private const int MostRows = 10_000;

    public async Task<OpenAlarm[]> Open(int skip, int limit) =>
        [.. (await Find(new() { States = AlarmFilter.Active, Skip = skip, Limit = limit })).Select(a => new OpenAlarm(a.Asset, a.Code, a.Priority, a.Since, a.Version))];

    public Task<AlarmRecord[]> Find(AlarmFilter filter) =>
        register.FindAlarms(filter with { Skip = Math.Max(0, filter.Skip), Limit = Math.Clamp(filter.Limit, 1, MostRows) }, CancellationToken.None);

    public Task<AlarmEvent[]> Events(AlarmName alarm, int limit) => register.AlarmEvents(alarm, limit, CancellationToken.None);

    public Task<AlarmEvent[]> Raised(Instant since, int limit) => register.RaisedAlarms(since, limit, CancellationToken.None);
}
