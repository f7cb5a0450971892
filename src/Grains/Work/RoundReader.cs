using System.Globalization;
using System.Text.RegularExpressions;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;

namespace Beffroi.Work;

/// <summary>Reads a round strictly: what it does not know is a fault with line and column, and all faults are told at once. The form is in <c>docs/work.md</c>. Pure.</summary>
internal static partial class RoundReader
{
    private const int MostItems = 100;
    private const int MostTags = 20;
    private const int LongestAhead = 366;

    public static TextReading<Round> Read(string yaml, Catalogue catalogue) => YamlText.Read(yaml, "round", block => Whole(block, catalogue));

    private static Round? Whole(YamlBlock block, Catalogue catalogue)
    {
        var title = block.Text("title", required: true);
        var scope = block.Block("scope");
        if (scope is null)
        {
            block.Remarks.Add(block.Self, RemarkCode.Missing, "scope", "round");
        }

        var kind = scope?.Text("kind", required: true);
        if (kind is not null && !catalogue.Knows(kind))
        {
            block.Remarks.Add(scope!.Node("kind")!, RemarkCode.UnknownKind, kind, string.Join(", ", catalogue.Kinds.Select(k => k.Key)));
        }

        var (authority, district) = (Area(scope?.Text("authority"), "authority/"), Area(scope?.Text("district"), "district/"));
        string[] tags = [.. scope?.Texts("tags", MostTags).Select(tag => tag.Text) ?? []];
        scope?.Close();
        var every = block.Text("every", required: true);
        var (months, days) = Length(every);
        if (every is not null && (months, days) == (0, 0))
        {
            block.Remarks.Add(block.Node("every")!, RemarkCode.BadWord, "every", "12 months, 6 weeks, 90 days");
        }

        var from = block.Date("from", required: true);
        var ahead = block.Number("ahead", 0, LongestAhead) ?? 30;
        var priority = block.Number("priority", 1, 4) ?? 4;
        var assignee = block.Text("assignee");
        WorkCheckItem[] checklist = [.. block.Texts("checklist", MostItems).Select(line => Item(line.Text))];
        block.Close();
        return title is null || kind is null || from is null ? null : new(
            title, kind, authority, district, tags, every ?? "", months, days, from.Value, TimeSpan.FromDays((int)ahead), (Priority)(byte)priority, assignee, checklist);
    }

    /// <summary>A line, and in brackets at its end the unit of the number that is wanted.</summary>
    private static WorkCheckItem Item(string line) => WithUnit().Match(line) is { Success: true } match ? new(match.Groups[1].Value, match.Groups[2].Value) : new(line);

    private static string? Area(string? area, string prefix) => area?.StartsWith(prefix, StringComparison.Ordinal) == true ? area[prefix.Length..] : area;

    private static (int Months, int Days) Length(string? every) =>
        every is not null && Span().Match(every) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is > 0 and <= 999 and var count
            ? match.Groups[2].Value switch { "year" => (12 * Math.Min(count, 20), 0), "month" => (count, 0), "week" => (0, 7 * count), _ => (0, count) }
            : (0, 0);

    [GeneratedRegex(@"^(\d{1,3}) (day|week|month|year)s?$")]
    private static partial Regex Span();

    [GeneratedRegex(@"^(.*\S)\s*\[([^\]]{1,20})\]$")]
    private static partial Regex WithUnit();
}
