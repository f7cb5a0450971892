using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>Keeps what a figure was read from, in documents of a size that a store takes. They stand before the settlement that names their versions.</summary>
internal sealed class EvidenceWriting(IDocuments documents)
{
    private const int LongestPart = 400_000;

    public async Task<EvidenceDocument[]> Put(int year, string clause, ClauseFigure figure, IReadOnlyDictionary<string, ReadSource> read, Cause cause)
    {
        var kept = new List<EvidenceDocument>();
        foreach (var source in figure.Sources.Where(source => source.Evidence is not null))
        {
            var (id, versions) = (SettlementIds.Evidence(year, clause, source.Source), new List<int>());
            foreach (var part in Parts(read[source.Source].Members))
            {
                versions.Add(await Put($"{id}--{versions.Count + 1}", part, cause));
            }

            kept.Add(new(source.Source, id, [.. versions]));
        }

        return [.. kept];
    }

    private async Task<int> Put(string id, string text, Cause cause)
    {
        var newest = await documents.Read(id);
        var put = await documents.Put(id, text, newest?.Head.Number ?? 0, cause);
        return put.Outcome.IsRefused ? throw new InvalidOperationException($"The evidence {id} could not be kept: {put.Outcome.Code}.") : put.Head!.Number;
    }

    private static IEnumerable<string> Parts(EvidenceMember[] members)
    {
        var (part, length) = (new List<string>(), 0);
        foreach (var text in members.Select(FigureText.Write))
        {
            if (length + text.Length > LongestPart && part.Count > 0)
            {
                yield return $"[{string.Join(",\n", part)}]";
                (part, length) = ([], 0);
            }

            part.Add(text);
            length += text.Length + 2;
        }

        yield return $"[{string.Join(",\n", part)}]";
    }
}
