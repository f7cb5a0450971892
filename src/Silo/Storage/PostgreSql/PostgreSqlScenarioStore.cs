using Beffroi.Journal;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Bodies of scenarios' runs beside the journal.</summary>
internal sealed class PostgreSqlScenarioStore(PostgreSqlDatabase database) : IScenarioStore
{
    public Task Put(string run, string name, byte[] body, CancellationToken cancellation) => database.Execute(StoreQuery.PutScenarioBody(run, name, body), cancellation);

    public async Task<byte[]?> Read(string run, string name, CancellationToken cancellation) =>
        (await database.Query(StoreQuery.ReadScenarioBody(run, name), StoredRows.Body, cancellation)).SingleOrDefault();

    public async Task<string[]> Names(string run, CancellationToken cancellation) => [.. await database.Query(StoreQuery.ScenarioNames(run), r => r.GetString(0), cancellation)];

    public async Task<(string Run, byte[] Body)[]> All(string name, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.ScenarioBodies(name), StoredRows.NamedBody, cancellation)];

    public Task Drop(string run, string beginning, CancellationToken cancellation) => database.Execute(StoreQuery.DropScenarioBodies(run, beginning), cancellation);
}
