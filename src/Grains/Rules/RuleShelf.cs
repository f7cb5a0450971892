using Beffroi.Documents;
using Beffroi.Rules.Reading;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>The newest text and state of every rule, as this silo has heard of them; makes the book anew when one changes. A text is read once a version.</summary>
public sealed class RuleShelf(SiloRules rules, Catalogue catalogue)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DocumentHead Head, RuleDocument? Document)> _texts = [];
    private readonly Dictionary<string, (RuleState State, Instant At)> _states = [];
    private long _revision;

    public void TakeTexts(IReadOnlyList<Document> documents)
    {
        lock (_gate)
        {
            foreach (var document in documents)
            {
                _texts[document.Head.Id] = (document.Head, document.Head.Withdrawn ? null : RuleReader.Read(document.Text, catalogue).Document);
            }

            Bind(documents);
        }
    }

    public void TakeStates(IReadOnlyList<Document> documents)
    {
        lock (_gate)
        {
            foreach (var document in documents)
            {
                _states[document.Head.Id] = (document.Head.Withdrawn ? RuleState.Disabled : RuleStateText.Read(document.Text), document.Head.At);
            }

            Bind(documents);
        }
    }

    private void Bind(IReadOnlyList<Document> news)
    {
        _revision = Math.Max(_revision, news.Max(d => d.Head.Revision));
        rules.Take(new RuleBook(_revision, Compiled()));
    }

    private IEnumerable<CompiledRule> Compiled()
    {
        foreach (var (id, (head, document)) in _texts)
        {
            if (document is not null && _states.TryGetValue(id, out var state))
            {
                yield return new(id, head.Number, document, state.State, Instant.Later(head.At, state.At));
            }
        }
    }
}
