using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Incidents;

/// <summary>Wakes the search for incidents every few seconds, from every silo: whichever is left keeps it going.</summary>
internal sealed partial class IncidentWatch(IGrainFactory grains, IOptions<IncidentOptions> options, TimeProvider time, ILogger<IncidentWatch> logger) : BackgroundService
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
                    await grains.GetGrain<IIncidents>(0).Look();
                }
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is away, a silo that is going: the next look finds the same.
                LogTrouble(trouble);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Incidents could not be looked for")]
    private partial void LogTrouble(Exception exception);
}
