using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;

namespace Beffroi.Scenarios.Texts;

/// <summary>Reads the entries of <c>edits</c>: which edit one is, its first key tells.</summary>
internal sealed class EditReader(Catalogue catalogue)
{
    /// <summary>By first key. A new edit is a row here.</summary>
    private static readonly (string Key, Func<EditBlock, ScenarioEdit?> Read)[] Edits =
    [
        ("describe", DescribeEdit.Read),
        ("command", CommandEdit.Read),
        ("outage", OutageEdit.Read),
        ("demand", DemandEdit.Read),
    ];

    /// <summary>Null when it is none, which is told.</summary>
    public ScenarioEdit? Read(YamlBlock block)
    {
        var (key, read) = Array.Find(Edits, e => block.Node(e.Key) is not null);
        if (key is null)
        {
            block.Remarks.Add(block.Self, RemarkCode.Missing, string.Join(", ", Edits.Select(e => e.Key)), "edits");
            return null;
        }

        var edit = read(new(block, key, catalogue));
        block.Close();
        return edit;
    }
}
