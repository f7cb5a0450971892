using Beffroi.Documents;

namespace Beffroi.Rules;

/// <summary>Hands the states of rules to the shelf.</summary>
internal sealed class RuleStatesReader(RuleShelf shelf) : IDocumentReader
{
    public string Kind => IRules.StateKind;

    public void Take(IReadOnlyList<Document> documents) => shelf.TakeStates(documents);
}
