using CsCheck;
using Xunit;

namespace Beffroi.Inventory.Files;

/// <summary>Workbooks: what their cells show, and those that mean harm.</summary>
public sealed class WorkbookTests
{
    [Fact]
    public void The_first_sheet_that_is_shown_is_read_with_its_gaps()
    {
        var rows = Rows(Workbooks.Sheet(
            """<row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>42.5</v></c></row><row r="3"/><row r="7"><c r="B7" t="b"><v>1</v></c><c r="C7" t="e"><v>#REF!</v></c></row>""",
            """<si><t>no</t></si><si><r><t>Rue </t></r><r><t xml:space="preserve">Léon Bourgeois</t></r><rPh><t>so it sounds</t></rPh></si>"""));

        Assert.Equal([2, 7], rows.Select(r => r.Number));
        Assert.Equal([new("Rue Léon Bourgeois"), WorkbookCell.Empty, new("42.5", IsNumber: true)], rows[0].Cells);
        Assert.Equal([WorkbookCell.Empty, new("true"), new("", IsWithoutValue: true)], rows[1].Cells);
    }

    [Fact]
    public void A_formula_is_what_it_last_came_to_and_is_never_worked_out()
    {
        var cells = Rows(Workbooks.Sheet("""<row><c t="str"><f>HYPERLINK("http://x","a")</f><v>a</v></c><c><f>cmd|'/c calc'!A1</f></c><c><f>1+1</f><v>2</v></c></row>""")).Single().Cells;

        Assert.Equal([new("a"), new("", IsWithoutValue: true), new("2", IsNumber: true)], cells);
    }

    [Fact]
    public void A_part_that_unpacks_to_too_much_is_refused_whatever_it_claims()
    {
        var bomb = Workbooks.Sheet(new string(' ', (int)Workbook.LargestPart + 1));

        Assert.True(bomb.Length < 100_000);
        Assert.Equal("workbook-too-large", Refusal(bomb));
    }

    [Fact]
    public void Texts_without_end_are_refused()
    {
        var many = string.Concat(Enumerable.Repeat("<si/>", 500_001));
        var parts = Enumerable.Range(0, 1_001).Select(i => ($"xl/{i}", ""));

        Assert.Equal("workbook-too-large", Refusal(Workbooks.Sheet("", many)));
        Assert.Equal("workbook-too-large", Refusal(Workbooks.Sheet("", $"<si><t>{new string('a', 32_768)}</t></si>")));
        Assert.Equal("workbook-too-large", Refusal(Workbooks.Sheet("""<row><c r="XFD1"><v>1</v></c></row>""")));
        Assert.Equal("workbook-too-large", Refusal(Workbooks.Sheet("""<row r="1048577"/>""")));
        Assert.Equal("workbook-too-large", Refusal(Workbooks.Zip(parts)));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><row><c t=\"str\"><v>&a;</v></c></row>")]
    [InlineData("<row><c r=\"7\"><v>1</v></c></row>")]
    [InlineData("<row><c t=\"s\"><v>3</v></c></row>")]
    [InlineData("<row r=\"x\"/>")]
    [InlineData("<row>")]
    public void What_is_broken_is_refused_and_nothing_is_fetched(string sheet) => Assert.Equal("broken-workbook", Refusal(Workbooks.Sheet(sheet)));

    [Fact]
    public void Entities_that_multiply_are_not_expanded()
    {
        var shown = "<!DOCTYPE s [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";

        Assert.Equal("broken-workbook", Refusal(Workbooks.Zip([
            ("xl/workbook.xml", "<workbook xmlns:r=\"urn:r\"><sheets><sheet r:id=\"x\"/></sheets></workbook>"), ("xl/_rels/workbook.xml.rels", "<a><Relationship Id=\"x\" Target=\"s.xml\"/></a>"), ("xl/s.xml", shown),
        ])));
    }

    [Fact]
    public void What_is_no_workbook_is_told_apart()
    {
        Assert.Equal("not-a-workbook", Refusal(Workbooks.Zip([("a.csv", "a;b")])));
        Assert.Equal("workbook", Refusal(Workbooks.Zip([("content.xml", "<a/>")])));
        Assert.Equal("broken-workbook", Refusal([0x50, 0x4B, 3, 4, 1, 2, 3]));
        Assert.Equal("broken-workbook", Refusal(Workbooks.Zip([("xl/workbook.xml", "<workbook/>")])));
    }

    /// <summary>Whatever happens to its bytes, it is read or refused.</summary>
    [Fact]
    public void Damaged_bytes_are_read_or_refused()
    {
        var whole = Workbooks.Of(["devEui", "asset"], ["a81758fffe04b1c1", "container/C-1"]);

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).List[1, 6].Sample(changes =>
        {
            var file = whole.ToArray();
            changes.ForEach(change => file[change.Item1] = change.Item2);
            try
            {
                Rows(file);
            }
            catch (InventoryFileException)
            {
                // Refused.
            }
        }, iter: 2_000);
    }

    private static List<WorkbookRow> Rows(byte[] file)
    {
        using var workbook = Workbook.Open(file);
        return [.. workbook.Rows()];
    }

    private static string Refusal(byte[] file) => Assert.Throws<InventoryFileException>(() => Rows(file)).Refusal.Code!;
}
