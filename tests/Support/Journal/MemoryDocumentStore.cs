using Beffroi.Documents;
using Beffroi.Journal;

namespace Beffroi.Support;

/// <summary>Reads the documents of a <see cref="MemoryDatabase"/>.</summary>
public sealed class MemoryDocumentStore(MemoryDatabase database) : IDocumentStore
{
    public Task<Document?> Read(string kind, string id, int? number, CancellationToken cancellation) =>
        Query(all => Of(all, kind, id).FirstOrDefault(d => number is null || d.Head.Number == number));

    public Task<DocumentHead[]> List(string kind, CancellationToken cancellation) => Query<DocumentHead[]>(all =>
        [.. Newest(all).Where(d => d.Head.Kind == kind).Select(d => d.Head).OrderBy(h => h.Id, StringComparer.Ordinal)]);

    public Task<DocumentHead[]> Versions(string kind, string id, CancellationToken cancellation) =>
        Query<DocumentHead[]>(all => [.. Of(all, kind, id).Select(d => d.Head)]);

    public Task<Document[]> After(long revision, int limit, CancellationToken cancellation) =>
        Query<Document[]>(all => [.. Newest(all).Where(d => d.Head.Revision > revision).OrderBy(d => d.Head.Revision).Take(limit)]);

    private static IEnumerable<Document> Of(IEnumerable<Document> all, string kind, string id) =>
        all.Where(d => d.Head.Kind == kind && d.Head.Id == id).OrderByDescending(d => d.Head.Number);

    private static IEnumerable<Document> Newest(IEnumerable<Document> all) => all.GroupBy(d => (d.Head.Kind, d.Head.Id)).Select(versions => versions.MaxBy(d => d.Head.Number)!);

    private async Task<T> Query<T>(Func<List<Document>, T> read)
    {
        await Task.Yield();
        lock (database.Gate)
        {
            return read(database.Registers.Documents);
        }
    }
}
