using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Alarms;

/// <summary>Wakes the search for root causes every few seconds, from every silo: whichever is left keeps it going.</summary>
internal sealed partial class AlarmWatch(IGrainFactory grains, IOptions<AlarmOptions> options, TimeProvider time, ILogger<AlarmWatch> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(options.Value.LookEvery, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    await grains.GetGrain<IRootCauses>(0).Look();
                }
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is away, a silo that is going: the next look finds the same.
                LogTrouble(trouble);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Root causes could not be looked for")]
    private partial void LogTrouble(Exception exception);
}
