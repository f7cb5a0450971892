using Beffroi.Control;
using Beffroi.Journal;

namespace Beffroi.Connectors.Commands;

/// <summary>Commands to many that a silo left half asked: looking at one makes it go on, so each silo looks at those under way now and then.</summary>
internal sealed partial class GroupRevival(IOrderStore store, IGrainFactory grains, TimeProvider time, ILogger<GroupRevival> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                foreach (var id in stoppingToken.IsCancellationRequested ? [] : await store.GroupsUnderWay(stoppingToken))
                {
                    await grains.GetGrain<ICommandGroup>(id).Read();
                }
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                LogNotYet(trouble);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Groups under way could not be looked at; later again")]
    private partial void LogNotYet(Exception trouble);
}
