namespace Beffroi.Benchmarks.Limits;

public sealed class EchoGrain : Grain, IEcho
{
    public Task<long> Say(long number) => Task.FromResult(number);
}
