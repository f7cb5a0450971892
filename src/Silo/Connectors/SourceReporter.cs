using Beffroi.Connectivity;
using Beffroi.Connectors.Mqtt;

namespace Beffroi.Connectors;

/// <summary>Tells the cluster how the lanes of this silo are, so that whoever asks any silo learns of a broker that is gone.</summary>
public sealed partial class SourceReporter(ExternalBroker broker, IGrainFactory grains, TimeProvider time, ILogger<SourceReporter> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(SourceHealth.Every, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (broker.Sources() is { Length: > 0 } sources)
            {
                try
                {
                    await grains.GetGrain<IConnectorHealth>(0).Report(sources);
                }
                catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
                {
                    LogUnheard(trouble);
                }
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "The state of the lanes could not be reported; it is reported again")]
    private partial void LogUnheard(Exception trouble);
}
