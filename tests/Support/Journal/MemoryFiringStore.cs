using Beffroi.Journal;
using Beffroi.Rules;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>Reads the firings of a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemoryFiringStore(MemoryDatabase database) : IFiringStore
{
    public Task<KeptFiring[]> Read(string rule, Instant from, Instant to, long before, int limit, CancellationToken cancellation)
    {
        lock (database.Gate)
        {
            return Task.FromResult<KeptFiring[]>([.. database.Registers.Firings.Select((firing, i) => new KeptFiring(i + 1, firing)).Reverse()
                .Where(f => f.Id < before && f.Firing.Rule == rule && f.Firing.At >= from && f.Firing.At < to).Take(limit)]);
        }
    }

    public Task<Dictionary<string, long>> Count(Instant from, CancellationToken cancellation)
    {
        lock (database.Gate)
        {
            return Task.FromResult(database.Registers.Firings.Where(f => f.At >= from).GroupBy(f => f.Rule).ToDictionary(g => g.Key, g => (long)g.Count()));
        }
    }
}
