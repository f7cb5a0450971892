using Beffroi.Journal;
using Beffroi.Support;
using Beffroi.Support.Connectivity;
using Beffroi.Support.Processes;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Beffroi.Connectors.Mqtt;

/// <summary>The lanes of one silo at a broker outside, over the way in on fake assets.</summary>
internal sealed class LaneBench : IAsyncDisposable
{
    private readonly ExternalBroker _broker;

    private LaneBench(IntakeBench intake, ExternalBroker broker) => (Intake, _broker) = (intake, broker);

    public IntakeBench Intake { get; }

    /// <param name="wait">Whether to come back only when all lanes are connected.</param>
    public static async Task<LaneBench> Start(MosquittoProcess broker, Dictionary<string, string?>? settings = null, bool wait = true, params string[] assets)
    {
        var intake = new IntakeBench(
            new(settings ?? []) { ["Connectors:Mqtt:Embedded"] = "false", ["Connectors:Mqtt:External:Uri"] = broker.Uri },
            (services, configuration) => services.AddSingleton<IDocumentStore>(new MemoryDocumentStore(new())).AddSingleton<ILaneOwner, EveryLane>().AddBeffroiConnectors(configuration));
        foreach (var asset in assets)
        {
            intake.Enrol(asset);
        }

        var external = intake.Get<ExternalBroker>();
        await external.StartAsync(TestContext.Current.CancellationToken);
        if (wait)
        {
            await BrokerBench.Until(() => external is { Wanted: > 0, Connected: { } connected } && connected == external.Wanted);
        }

        return new(intake, external);
    }

    public async ValueTask DisposeAsync()
    {
        await _broker.StopAsync(CancellationToken.None);
        await Intake.DisposeAsync();
    }

    private sealed class EveryLane : ILaneOwner
    {
        public bool Owns(int lane) => true;
    }
}
