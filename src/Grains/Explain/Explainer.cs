using Beffroi.Journal;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Follows a chain of causes from asset to asset, reading of each no more of the journal than the next step needs.</summary>
internal sealed class Explainer(IJournalStore journal, AssetCodec codec, Catalogue catalogue, SealedValues history)
{
    /// <summary>Effects are cut at 8; between two of them a value may be worked out from others.</summary>
    public const int MostQuestions = 24;

    public async Task<Explanation> Explain(ExplainQuery query, CancellationToken cancellation)
    {
        var steps = new List<ExplainStep>();
        var asked = new HashSet<(AssetId, string, long)>();
        var missing = Missing.Nothing;
        Question? next = new(query.Asset, query.Subject, long.MaxValue, query.At);
        while (next is { } question && missing == Missing.Nothing)
        {
            next = null;
            if (!catalogue.Knows(question.Asset.Kind))
            {
                missing = Missing.UnknownKind;
            }
            else if (asked.Count == MostQuestions)
            {
                missing = Missing.TooLong;
            }
            else if (asked.Add((question.Asset, question.Subject, question.Version)))
            {
                (var found, next, missing) = await Ask(question, cancellation);
                steps.AddRange(found);
            }
        }

        return Told(query, steps, missing, (await journal.Periods(cancellation)).Select(period => (Instant?)period.From).FirstOrDefault());
    }

    private static Explanation Told(ExplainQuery query, List<ExplainStep> steps, Missing missing, Instant? recorded) => new()
    {
        Query = query,
        Value = steps.Count == 0 ? Value.None : steps[0].Value,
        Quality = steps.Count == 0 ? Quality.Unknown : steps[0].Quality,
        Steps = [.. steps],
        Missing = missing,
        RecordedFrom = recorded,
        MostRows = PastReader.MostRows,
    };

    private async Task<(ExplainStep[] Steps, Question? Next, Missing Missing)> Ask(Question question, CancellationToken cancellation)
    {
        var reader = new PastReader(journal, codec, catalogue, question.Asset, question.At);
        Finding? found = null;
        while (found is null or { Blind: true } && await reader.Deepen(cancellation))
        {
            found = Reasons.Find(reader.Read, question);
        }

        if (found is not null)
        {
            return (found.Steps, found.Next, found.Blind && !reader.Read.IsWhole ? Missing.BeforeJournal : Missing.Nothing);
        }

        if (reader.HasTooMany)
        {
            return ([], null, Missing.TooManyRows);
        }

        return reader.Read.IsWhole ? ([Never(question)], null, Missing.Nothing) : await Sealed(question, cancellation);
    }

    /// <summary>No row tells of it: what history kept of the value, without who sent it.</summary>
    private async Task<(ExplainStep[] Steps, Question? Next, Missing Missing)> Sealed(Question question, CancellationToken cancellation) =>
        question.AlarmCode is null && await history.Last(question, cancellation) is { } step
            ? ([step], null, Missing.OnlyHistory)
            : ([], null, Missing.BeforeJournal);

    private static ExplainStep Never(Question question) =>
        new() { Form = StepForm.Never, Asset = question.Asset, Subject = question.AlarmCode ?? question.Subject };
}
