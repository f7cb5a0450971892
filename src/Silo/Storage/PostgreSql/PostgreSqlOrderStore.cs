using Beffroi.Control;
using Beffroi.Journal;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Reads orders.</summary>
internal sealed class PostgreSqlOrderStore(PostgreSqlDatabase database) : IOrderStore
{
    public async Task<OrderEntry[]> Find(OrderFilter filter, CancellationToken cancellation) =>
        [.. await database.Query(OrderQuery.Find(filter), OrderQuery.Row, cancellation)];

    public async Task<Dictionary<OrderState, int>> Count(string group, CancellationToken cancellation) =>
        (await database.Query(OrderQuery.Count(group), OrderQuery.Counted, cancellation)).ToDictionary(c => c.State, c => c.Count);

    public async Task<string[]> GroupsUnderWay(CancellationToken cancellation) =>
        [.. await database.Query(OrderQuery.GroupsUnderWay, r => r.GetString(0), cancellation)];

    public async Task<CommandGroup?> Group(string id, CancellationToken cancellation) =>
        (await database.Query(OrderQuery.Group(id), OrderQuery.GroupRow, cancellation)).SingleOrDefault();
}
