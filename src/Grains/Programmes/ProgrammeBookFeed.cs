using Beffroi.Documents;

namespace Beffroi.Programmes;

/// <summary>Lets the watch tell the book of one kind of documents.</summary>
internal sealed class ProgrammeBookFeed(string kind, ProgrammeBook book) : IDocumentReader
{
    public string Kind => kind;

    public void Take(IReadOnlyList<Document> documents) => book.Take(documents);
}
