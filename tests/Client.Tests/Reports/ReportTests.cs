using System.IO.Compression;
using Beffroi.Api;
using Beffroi.Contracts;
using Beffroi.Language;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Reports;

/// <summary>The yearly report of the contract: the same tables as a page for everybody and as a workbook, in both languages.</summary>
public sealed class ReportTests
{
    private static readonly ClauseFigure Figure = new()
    {
        Clause = "lighting", Year = 2025, ContractVersion = 1, Measured = new("light", "MWh", 950.5m, 0.9999m, 0, FigureState.Measured), Adjusted = 4000, Target = 1000, Gap = 49.5m, AgreedPrice = 0.18m,
        MarketPrice = 0.174m, PriceUnit = "kWh", SavedAgreed = 548_910, SavedMarket = 530_613, Parts = [new("bonus", 49_500, 0.18m, 50, 4_455)], Amount = 4_455, Sources = [new("meters", 950_500, 0.9999m, 0, 214, "61a1")],
    };

    [Theory, InlineData("fr", "4\u202f455,00", "figé"), InlineData("en", "4,455.00", "frozen")]
    public void The_page_stands_alone_and_every_table_is_named(string language, string amount, string state)
    {
        var page = HtmlReport.Write(Report(language));
        Assert.StartsWith($"<!doctype html>\n<html lang=\"{language}\">", page, StringComparison.Ordinal);
        Assert.Contains(amount, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.Contains($"<td>{state}</td>", page, StringComparison.Ordinal);
        Assert.Equal(Count(page, "<table>"), Count(page, "<caption><h2>"));
        Assert.Equal(Count(page, "<tr><th scope=\"row\">") + Count(page, "<thead>"), Count(page, "<tr>"));
        Assert.Contains("99.99", page.Replace(',', '.'), StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("http", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_a_table_with_numbers_as_numbers()
    {
        var report = Report("en");
        var stream = new MemoryStream();
        await ExcelReport.Write(report, stream, CancellationToken.None);
        using var book = new ZipArchive(stream, ZipArchiveMode.Read);
        Assert.Equal(report.Tables.Count + 1, book.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)));
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet2.xml")!.Open());
        Assert.Contains("<v>4455</v>", await sheet.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Report Report(string language)
    {
        var outline = new ContractOutline(
            1, "Marché <script>", "Contract <script>", new(2025, 1, 1), 12, 35_500_000, null,
            [new("lighting", "Éclairage", "Lighting", "lighting", "light", "Énergie", "Energy", "meters / 1000", "MWh", 'B', 1, 0.95m, "Audit", ["meters"], [])], [], []);
        var settled = new SettledFigure(SettlementState.Frozen, Figure, "3f9a", []);
        var line = new SettlementLine("lighting", SettlementState.Frozen, 3, null, settled, false, [new(3, SettlementState.Frozen, "Mme Roy", "seen", new(0), "ab12", 4_455)]);
        var year = new ContractYearReport(2025, 1, new(0), new(1), true, new(2), outline, [line], [], [], [new(2025, 3000, 3049.5m)], 4_455);
        var tongue = new Tongue(language);
        return new ContractReport(tongue).Of(new ContractTelling(tongue).Of(year));
    }
}
