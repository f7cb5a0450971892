using Beffroi.Documents;
using Beffroi.Journal;

namespace Beffroi.Storage.Sqlite;

/// <summary>Reads documents.</summary>
internal sealed class SqliteDocumentStore(SqliteDatabase database) : IDocumentStore
{
    public Task<Document?> Read(string kind, string id, int? number, CancellationToken cancellation) =>
        database.Read(s => s.Query(StoreQuery.Document(kind, id, number), StoredRows.Document).SingleOrDefault(), cancellation);

    public Task<DocumentHead[]> List(string kind, CancellationToken cancellation) =>
        database.Read<DocumentHead[]>(s => [.. s.Query(StoreQuery.Documents(kind), StoredRows.DocumentHead)], cancellation);

    public Task<DocumentHead[]> Versions(string kind, string id, CancellationToken cancellation) =>
        database.Read<DocumentHead[]>(s => [.. s.Query(StoreQuery.DocumentVersions(kind, id), StoredRows.DocumentHead)], cancellation);

    public Task<Document[]> After(long revision, int limit, CancellationToken cancellation) =>
        database.Read<Document[]>(s => [.. s.Query(StoreQuery.DocumentsAfter(revision, limit), StoredRows.Document)], cancellation);
}
