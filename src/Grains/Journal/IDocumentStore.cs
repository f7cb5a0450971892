using Beffroi.Documents;

namespace Beffroi.Journal;

/// <summary>Reads the register of documents, which commits write.</summary>
public interface IDocumentStore
{
    /// <summary>That version, or the newest when no number is given.</summary>
    Task<Document?> Read(string kind, string id, int? number, CancellationToken cancellation);

    /// <summary>The newest version of each document of the kind, by id.</summary>
    Task<DocumentHead[]> List(string kind, CancellationToken cancellation);

    /// <summary>Newest first.</summary>
    Task<DocumentHead[]> Versions(string kind, string id, CancellationToken cancellation);

    /// <summary>Newest versions with a higher revision than this, in the order of revisions: what a reader that knew all up to it has to learn.</summary>
    Task<Document[]> After(long revision, int limit, CancellationToken cancellation);
}
