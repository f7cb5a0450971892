using Beffroi.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Work;

/// <summary>Wakes orders that the twin owes something and rounds whose time has come, from every silo: what a killed silo was doing is done by whichever is left.</summary>
internal sealed partial class WorkWatch(IWorkStore store, IGrainFactory grains, IOptions<WorkOptions> options, TimeProvider time, ILogger<WorkWatch> logger) : BackgroundService
{
    private const int AtOnce = 500;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (!stoppingToken.IsCancellationRequested && await grains.GetGrain<IWorkRounds>(0).Go())
                {
                }

                foreach (var order in await store.Owed(AtOnce, stoppingToken))
                {
                    await grains.GetGrain<IWorkOrder>(order).Attend();
                }
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is away, a silo that is going: the next look finds the same.
                LogTrouble(trouble);
            }

            await Task.Delay(options.Value.LookEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Orders that are owed something could not be looked at")]
    private partial void LogTrouble(Exception exception);
}
