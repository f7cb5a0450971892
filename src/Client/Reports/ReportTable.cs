namespace Beffroi.Reports;

/// <summary>One table of a report; the page and the workbook show the same ones.</summary>
/// <param name="Title">Its caption, and the name of its sheet.</param>
/// <param name="About">A sentence before it; null for none.</param>
internal sealed record ReportTable(string Title, string[] Headers, ReportCell[][] Rows, string? About = null);

/// <summary>A number that stays one, or words.</summary>
/// <param name="Decimals">Shown behind the point; the number itself is whole.</param>
internal readonly record struct ReportCell(string? Text, decimal? Number, int Decimals)
{
    public static implicit operator ReportCell(string? text) => new(text, null, 0);

    public static ReportCell Of(decimal? number, int decimals) => new(null, number, decimals);
}

/// <param name="Facts">Pairs of a word and what it says, at the head.</param>
/// <param name="Summary">The year in a sentence or two.</param>
internal sealed record Report(string Language, string Title, IReadOnlyList<(string Word, string Says)> Facts, string Summary, IReadOnlyList<ReportTable> Tables);
