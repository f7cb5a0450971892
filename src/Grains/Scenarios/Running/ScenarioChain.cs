using Beffroi.Documents;
using Beffroi.Scenarios.Texts;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Running;

/// <summary>A text and those it is a fork of, as they stand now.</summary>
/// <param name="Texts">Its own first; empty when it has errors.</param>
/// <param name="Whole">All of them laid on each other; null when there are errors.</param>
internal sealed record ScenarioChain(string[] Texts, ScenarioText? Whole, TextRemark[] Remarks)
{
    private const int DeepestFork = 8;

    /// <param name="id">Its own, which none that it is a fork of may have; null when it has none.</param>
    public static async Task<ScenarioChain> Read(string yaml, string? id, IDocuments documents, Catalogue catalogue)
    {
        var reading = ScenarioReader.Read(yaml, catalogue);
        if (reading.Value is not { } whole)
        {
            return new([], null, [.. reading.Remarks]);
        }

        var (met, texts) = (new HashSet<string>(id is null ? [] : [id]), new List<string> { yaml });
        while (whole.Of is { } parent)
        {
            var document = met.Add(parent) && met.Count <= DeepestFork + 1 ? await documents.Read(parent) : null;
            if (document is not { Head.Withdrawn: false } || ScenarioReader.Read(document.Text, catalogue).Value is not { } under)
            {
                return new([], null, [.. reading.Remarks, new(1, 1, 1, RemarkSeverity.Error, RemarkCode.NotDeclared, [parent, "of"])]);
            }

            texts.Add(document.Text);
            whole = whole.On(under);
        }

        return new([.. texts], whole, [.. reading.Remarks]);
    }
}
