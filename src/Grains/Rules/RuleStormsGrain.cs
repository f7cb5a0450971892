using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Rules;

/// <summary>Counts what is kept back in memory: a storm is worth a number beside its rule, not a row for each firing that never was.</summary>
[GrainType("rule-storms"), KeepAlive]
internal sealed class RuleStormsGrain(TimeProvider time) : Grain, IRuleStorms
{
    private readonly StormCounts _counts = new();

    public Task Add(Dictionary<string, long> kept)
    {
        _counts.Add(Instant.From(time.GetUtcNow()), kept);
        return Task.CompletedTask;
    }

    public Task<Dictionary<string, long>> Lately() => Task.FromResult(_counts.Lately(Instant.From(time.GetUtcNow())));
}
