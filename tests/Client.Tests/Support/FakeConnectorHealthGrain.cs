using Beffroi.Connectivity;

namespace Beffroi.Support;

/// <summary>Sources that are as the test's city says.</summary>
public sealed class FakeConnectorHealthGrain(FakeCity city) : Grain, IConnectorHealth
{
    public Task Report(SourceHealth[] sources) => Task.CompletedTask;

    public Task<SourceHealth[]> Read() => Task.FromResult(city.Sources);
}
