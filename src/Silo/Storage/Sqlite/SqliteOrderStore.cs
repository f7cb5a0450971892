using Beffroi.Control;
using Beffroi.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>Reads orders.</summary>
internal sealed class SqliteOrderStore(SqliteDatabase database) : IOrderStore
{
    public Task<OrderEntry[]> Find(OrderFilter filter, CancellationToken cancellation) =>
        database.Read<OrderEntry[]>(s => [.. s.Query(OrderQuery.Find(filter), OrderQuery.Row)], cancellation);

    public Task<Dictionary<OrderState, int>> Count(string group, CancellationToken cancellation) =>
        database.Read(s => s.Query(OrderQuery.Count(group), OrderQuery.Counted).ToDictionary(c => c.State, c => c.Count), cancellation);

    public Task<string[]> GroupsUnderWay(CancellationToken cancellation) =>
        database.Read<string[]>(s => [.. s.Query(OrderQuery.GroupsUnderWay, r => r.GetString(0))], cancellation);

    public Task<CommandGroup?> Group(string id, CancellationToken cancellation) =>
        database.Read(s => s.Query(OrderQuery.Group(id), OrderQuery.GroupRow).SingleOrDefault(), cancellation);
}
