using Beffroi.Documents;

namespace Beffroi.Rules;

/// <summary>Hands the texts of rules to the shelf.</summary>
internal sealed class RuleTextsReader(RuleShelf shelf) : IDocumentReader
{
    public string Kind => IRules.Kind;

    public void Take(IReadOnlyList<Document> documents) => shelf.TakeTexts(documents);
}
