namespace Beffroi.Documents;

/// <summary>What must know the documents of a kind on every silo: the rule book, the book of lighting programmes. Registered as a service; told by the <see cref="DocumentWatch"/>.</summary>
public interface IDocumentReader
{
    string Kind { get; }

    /// <summary>Newest versions, in the order of their revisions: at the start all there are, then those that changed, withdrawn ones among them. One call at a time; must not throw.</summary>
    void Take(IReadOnlyList<Document> documents);
}
