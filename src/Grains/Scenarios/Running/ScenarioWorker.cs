using Beffroi.Twin;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Scenarios.Running;

/// <summary>
/// Works on scenarios for this silo. It asks for work every moment and says how far it is: no notice can be lost, a silo that is gone asks no more, and after a restart
/// whoever asks first wakes the giver of work.
/// </summary>
internal sealed partial class ScenarioWorker(
    UnitWork work, WorkBell bell, IGrainFactory grains, ILocalSiloDetails silo, TimeProvider time, IOptions<ScenarioOptions> options, ILogger<ScenarioWorker> logger) : BackgroundService
{
    private readonly Dictionary<WorkOrder, Doing> _doing = [];
    private readonly List<WorkEnded> _ended = [];

    private int Places => options.Value.Threads > 0 ? options.Value.Threads : Math.Max(1, Environment.ProcessorCount / 2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await LookOrSay(stoppingToken);
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await Task.WhenAny(bell.Wait(waiting.Token), Task.Delay(options.Value.LookEvery, time, waiting.Token));
                await waiting.CancelAsync();
                stoppingToken.ThrowIfCancellationRequested();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        finally
        {
            Keep([]);
        }
    }

    private async Task LookOrSay(CancellationToken cancellation)
    {
        try
        {
            await Look(cancellation);
        }
        catch (Exception trouble) when (!cancellation.IsCancellationRequested)
        {
            LogTrouble(trouble);
        }
    }

    private async Task Look(CancellationToken cancellation)
    {
        WorkEnded[] ended;
        lock (_ended)
        {
            ended = [.. _ended];
        }

        var done = ended.Select(e => new WorkOrder(e.Run, e.Unit)).ToHashSet();
        var doing = _doing.Where(d => !done.Contains(d.Key)).Select(d => new WorkUnderWay(d.Key.Run, d.Key.Unit, d.Value.Progress)).ToArray();
        var orders = await grains.GetGrain<IScenarioWork>(0).Beat(new(silo.SiloAddress.ToParsableString(), Places, doing, ended)).WaitAsync(cancellation);
        lock (_ended)
        {
            _ended.RemoveRange(0, ended.Length);
        }

        Keep(orders, done);
    }

    /// <summary>Goes on with those, begins what is new among them, and gives up the rest.</summary>
    private void Keep(WorkOrder[] orders, IReadOnlySet<WorkOrder>? done = null)
    {
        foreach (var (order, doing) in _doing.Where(d => !orders.Contains(d.Key) || done?.Contains(d.Key) == true).ToArray())
        {
            doing.Cancellation.Cancel();
            _doing.Remove(order);
        }

        foreach (var order in orders.Where(order => !_doing.ContainsKey(order)))
        {
            var doing = _doing[order] = new();

            // Its end is in the next beat; nothing of it touches this loop's state but the list that is locked.
            _ = Do(order, doing);
        }
    }

    private async Task Do(WorkOrder order, Doing doing)
    {
        WorkEnded ended;
        try
        {
            ended = await work.Do(order.Run, RunUnit.Parse(order.Unit), progress => doing.Progress = progress, doing.Cancellation.Token);
        }
        catch (OperationCanceledException) when (doing.Cancellation.IsCancellationRequested)
        {
            return;
        }
        catch (Exception fault)
        {
            LogFault(fault, order.Run, order.Unit);
            ended = new(order.Run, order.Unit, Outcome.Refused("scenario-failed", $"It ended with a fault of the program: {fault.Message}", "Report it with the scenario's text."), null, 0);
        }

        lock (_ended)
        {
            _ended.Add(ended);
        }

        bell.Ring();
    }

    private sealed class Doing
    {
        public CancellationTokenSource Cancellation { get; } = new();

        public double Progress { get; set; }
    }
}
