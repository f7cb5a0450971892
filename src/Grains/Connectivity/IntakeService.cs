using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Beffroi.Connectivity;

/// <summary>Keeps the asset directory up with the register while the silo runs. Registered before the connectors, so that it outlives them at the stop.</summary>
public sealed partial class IntakeService(AssetDirectory directory, ReceptionWindow window, IntakeMeter meter, TimeProvider time, ILogger<IntakeService> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        window.Stop();
        await base.StopAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        meter.Watch(window);
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await directory.Follow(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFollowFailed(fault);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The inventory register could not be followed; it is tried again")]
    private partial void LogFollowFailed(Exception fault);
}
