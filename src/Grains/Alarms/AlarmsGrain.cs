using Beffroi.Journal;
using Orleans.Concurrency;

namespace Beffroi.Alarms;

/// <summary>Answers from the register of open alarms.</summary>
[GrainType("alarms"), StatelessWorker, Reentrant]
internal sealed class AlarmsGrain(IRegisterStore register) : Grain, IAlarms
{
    private const int MostRows = 10_000;

    public Task<OpenAlarm[]> Open(int skip, int limit) =>
        register.OpenAlarms(Math.Max(0, skip), Math.Clamp(limit, 1, MostRows), CancellationToken.None);
}
