using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>A version of a document, without its text.</summary>
/// <param name="Hash">SHA-256 of the text.</param>
internal sealed record DocumentHeadShape(string Kind, string Id, int Version, bool Withdrawn, string Author, string Reason, Instant At, string Hash)
{
    public static DocumentHeadShape Of(DocumentHead head) => new(head.Kind, head.Id, head.Number, head.Withdrawn, head.Author, head.Reason, head.At, head.Hash);
}

/// <summary>A version of a document, whole.</summary>
internal sealed record DocumentShape(string Kind, string Id, int Version, bool Withdrawn, string Author, string Reason, Instant At, string Hash, string Text)
{
    public static DocumentShape Of(Document document)
    {
        var head = document.Head;
        return new(head.Kind, head.Id, head.Number, head.Withdrawn, head.Author, head.Reason, head.At, head.Hash, document.Text);
    }
}
