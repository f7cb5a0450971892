using Beffroi.Incidents;
using Beffroi.Journal;

namespace Beffroi.Support;

/// <summary>Reads the incidents of a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemoryIncidentStore(MemoryDatabase database) : IIncidentStore
{
    public async Task<Incident[]> Find(IncidentFilter filter, CancellationToken cancellation)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return [.. database.Registers.Incidents.Values
                .Where(i => i.IsOpen == (filter.Open ?? i.IsOpen) && i.Number < (filter.Before ?? long.MaxValue) && i.Number == (filter.Number ?? i.Number))
                .OrderByDescending(i => i.Number).Take(filter.Limit)];
        }
    }
}
