using Beffroi.Documents;
using Beffroi.Journal;

namespace Beffroi.Storage.PostgreSql;

/// <summary>Reads documents.</summary>
internal sealed class PostgreSqlDocumentStore(PostgreSqlDatabase database) : IDocumentStore
{
    public async Task<Document?> Read(string kind, string id, int? number, CancellationToken cancellation) =>
        (await database.Query(StoreQuery.Document(kind, id, number), StoredRows.Document, cancellation)).SingleOrDefault();

    public async Task<DocumentHead[]> List(string kind, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.Documents(kind), StoredRows.DocumentHead, cancellation)];

    public async Task<DocumentHead[]> Versions(string kind, string id, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.DocumentVersions(kind, id), StoredRows.DocumentHead, cancellation)];

    public async Task<Document[]> After(long revision, int limit, CancellationToken cancellation) =>
        [.. await database.Query(StoreQuery.DocumentsAfter(revision, limit), StoredRows.Document, cancellation)];
}
