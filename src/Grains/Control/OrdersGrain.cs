using Beffroi.Journal;
using Orleans.Concurrency;

namespace Beffroi.Control;

/// <summary>Answers from the register of orders.</summary>
[GrainType("orders"), StatelessWorker, Reentrant]
internal sealed class OrdersGrain(IOrderStore store) : Grain, IOrders
{
    private const int MostRows = 1_000;

    public Task<OrderEntry[]> Find(OrderFilter filter) =>
        store.Find(filter with { Limit = Math.Clamp(filter.Limit, 1, MostRows) }, CancellationToken.None);

    public async Task<IReadOnlyDictionary<OrderState, int>> Count(string group) => await store.Count(group, CancellationToken.None);
}
