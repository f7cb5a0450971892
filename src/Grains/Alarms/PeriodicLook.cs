using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Beffroi.Alarms;

/// <summary>Wakes something every few seconds, from every silo: whichever is left keeps it going.</summary>
internal abstract partial class PeriodicLook(TimeSpan every, TimeProvider time, ILogger logger) : BackgroundService
{
    protected abstract Task Look();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                if (!stoppingToken.IsCancellationRequested)
                {
                    await Look();
                }
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                // A store that is away, a silo that is going: the next look finds the same.
                LogTrouble(logger, GetType().Name, trouble);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Watch} could not look")]
    private static partial void LogTrouble(ILogger logger, string watch, Exception exception);
}
