using Beffroi.Control;
using Beffroi.Journal;
using Beffroi.Journal.Ownership;
using Beffroi.Twin;

namespace Beffroi.Explain;

/// <summary>Follows a chain of causes from asset to asset, reading of each no more of the journal than the next step needs.</summary>
internal sealed class Explainer(IJournalStore journal, AssetCodec codec, Catalogue catalogue, ShardMap shards, SealedValues history)
{
    /// <summary>Effects are cut at 8; between two of them a value may be worked out from others.</summary>
    public const int MostQuestions = 24;

    public async Task<Explanation> Explain(ExplainQuery query, CancellationToken cancellation)
    {
        var steps = new List<ExplainStep>();
        var asked = new HashSet<(AssetId, string, long)>();
        var missing = Missing.Nothing;
        StackEntry[]? stack = null;
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
                (var found, missing) = await Ask(question, cancellation);
                next = found.Next;
                stack = asked.Count == 1 ? found.Stack : stack;
                steps.AddRange(found.Steps);
            }
        }

        var recorded = (await journal.Periods(cancellation)).Select(period => (Instant?)period.From).FirstOrDefault();
        return Told(query, steps, missing, recorded) with { Stack = stack };
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

    private async Task<(Finding Found, Missing Missing)> Ask(Question question, CancellationToken cancellation)
    {
        await using var reader = new PastReader(journal, codec, catalogue, shards, question.Asset, question.At);
        Finding? found = null;
        while ((found is null or { Blind: true } or { Unsure: true } || (found.IsWorkedOut && !reader.IsCertain)) && await reader.Deepen(cancellation))
        {
            found = Reasons.Find(reader.Read, question);
        }

        if (found is null && !reader.HasTooMany)
        {
            await reader.Complete(cancellation);
            found = Reasons.Find(reader.Read, question);
        }

        if (found is not null)
        {
            return (found, found.Blind && !reader.Read.IsWhole ? Missing.BeforeJournal : Missing.Nothing);
        }

        return reader.HasTooMany ? (new([]), Missing.TooManyRows)
            : reader.Read.IsWhole ? (SiteReasons.With(new([Never(question)]), reader.Read, question), Missing.Nothing)
            : await Sealed(question, cancellation);
    }

    /// <summary>No row tells of it: what history kept of the value, without who sent it.</summary>
    private async Task<(Finding Found, Missing Missing)> Sealed(Question question, CancellationToken cancellation) =>
        question is { AlarmCode: null, ControlName: null } && await history.Last(question, cancellation) is { } step
            ? (new([step]), Missing.OnlyHistory)
            : (new([]), Missing.BeforeJournal);

    private static ExplainStep Never(Question question) =>
        new() { Form = StepForm.Never, Asset = question.Asset, Subject = question.AlarmCode ?? question.Subject };
}
