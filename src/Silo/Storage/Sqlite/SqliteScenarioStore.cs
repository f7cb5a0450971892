using Beffroi.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>Bodies of scenarios' runs in the same file as the journal.</summary>
internal sealed class SqliteScenarioStore(SqliteDatabase database) : IScenarioStore
{
    public Task Put(string run, string name, byte[] body, CancellationToken cancellation) => database.Write(s => s.Execute(StoreQuery.PutScenarioBody(run, name, body)), cancellation);

    public Task<byte[]?> Read(string run, string name, CancellationToken cancellation) =>
        database.Read(s => s.Query(StoreQuery.ReadScenarioBody(run, name), StoredRows.Body).SingleOrDefault(), cancellation);

    public Task<string[]> Names(string run, CancellationToken cancellation) =>
        database.Read(s => s.Query(StoreQuery.ScenarioNames(run), r => r.GetString(0)).ToArray(), cancellation);

    public Task<(string Run, byte[] Body)[]> All(string name, CancellationToken cancellation) =>
        database.Read(s => s.Query(StoreQuery.ScenarioBodies(name), StoredRows.NamedBody).ToArray(), cancellation);

    public Task Drop(string run, string beginning, CancellationToken cancellation) => database.Write(s => s.Execute(StoreQuery.DropScenarioBodies(run, beginning)), cancellation);
}
