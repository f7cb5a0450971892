using System.Text;
using CsCheck;
using Xunit;

namespace Beffroi.Inventory.Files;

/// <summary>Delimited text as it comes: separators, quotes, headers, encodings, and the lines that rejects name.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("a;b;c\n1;2;3\n")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("a\tb\tc\r\n1\t2\t3\r\n")]
    [InlineData("a|b|c\r1|2|3\r")]
    [InlineData("\uFEFFa;b;c\n\n  \n1;2;3")]
    [InlineData("a,N,9,0;b,C,254;c,N,19,11\n1;2;3\n")]
    [InlineData("\"a,N,9,0\",\"b,C,254\",\"c\"\n1,2,3\n")]
    [InlineData("a;b;c\n1;2;3;;\n")]
    [InlineData("sep=;\na;b;c\n1;2;3\n")]
    [InlineData("a,b,c\n\"1\", \"2\" ,3\n")]
    public void Three_columns_are_found_and_read(string text) => Reading.Of(text, file =>
    {
        Assert.Equal(["a", "b", "c"], file.Columns);
        var row = Assert.Single(file.Rows());
        Assert.Null(row.Fault);
        Assert.Equal(["1", "2", "3"], file.Columns.Select(column => row.Fields[column].Trim()));
    });

    [Fact]
    public void Decimal_commas_do_not_mislead_the_separator() => Reading.Of("nom;x;y\nA;3,88;43,61\nB;3,89;43,62\n", file =>
        Assert.Equal(["3,88", "3,89"], file.Rows().Select(row => row.Fields["x"])));

    [Fact]
    public void Lines_are_those_of_the_file_whatever_is_within_quotes() => Reading.Of("id,text\n1,\"one\ntwo\r\nthree\"\n\n2,\"\"\"x\"\"\"\n3,\"a,b\"\n", file =>
    {
        Assert.Equal([2, 6, 7], file.Rows().Select(row => row.Line));
        Assert.Equal(["one\ntwo\nthree", "\"x\"", "a,b"], file.Rows().Select(row => row.Fields["text"]));
    });

    [Fact]
    public void A_quote_never_closed_costs_one_line() => Reading.Of("id;name\n1;\"open\n2;b\n3;c\n", file =>
    {
        var rows = file.Rows().ToArray();
        Assert.Equal([RowCode.BrokenRow, null, null], rows.Select(row => row.Fault?.Code));
        Assert.Equal([2, 3, 4], rows.Select(row => row.Line));
    });

    [Fact]
    public void Text_behind_a_closing_quote_is_a_fault() => Reading.Of("id;name\n1;\"a\"b\n2;c\n", file =>
        Assert.Equal([RowCode.BrokenRow, null], file.Rows().Select(row => row.Fault?.Code)));

    [Theory, InlineData("1;2"), InlineData("1;2;3;4")]
    public void Another_number_of_fields_is_a_fault(string line) => Reading.Of($"a;b;c\n1;2;3\n{line}\n4;5;6\n", file =>
    {
        var fault = Assert.Single(file.Rows(), row => row.Fault is not null).Fault!;
        Assert.Equal(3, fault.Line);
        Assert.Equal(RowCode.WrongFieldCount, fault.Code);
        Assert.Contains("3 columns", fault.Sentence);
    });

    [Fact]
    public void Columns_without_a_name_or_with_the_same_get_one() => Reading.Of("a;;a\n1;2;3\n", file => Assert.Equal(["a", "column 2", "a (2)"], file.Columns));

    [Fact]
    public void Titles_before_the_header_are_passed() => Reading.Of("Inventory of lamps\n\nid;name\n1;a\n", new() { HeaderLine = 3 }, file =>
    {
        Assert.Equal(["id", "name"], file.Columns);
        Assert.Equal(4, Assert.Single(file.Rows()).Line);
    });

    [Fact]
    public void Columns_may_come_from_the_mapping() => Reading.Of("1;a\n2;b\n", new() { Columns = ["id", "name"] }, file =>
        Assert.Equal(["1", "2"], file.Rows().Select(row => row.Fields["id"])));

    [Theory, InlineData("latin-1"), InlineData("utf-8"), InlineData("utf-16"), InlineData(null)]
    public void Accents_survive(string? encoding)
    {
        var bytes = (FileEncoding.Find(encoding ?? "latin-1")!).GetBytes("nom;année\nChâlons;2004\nœil;2005\n");
        Reading.Of(bytes, new() { Encoding = encoding is null ? null : FileEncoding.Find(encoding) }, file =>
        {
            Assert.Contains("année", file.Columns);
            Assert.Equal(["Châlons", "œil"], file.Rows().Select(row => row.Fields["nom"]));
        });
    }

    [Fact]
    public void A_line_longer_than_is_held_is_a_fault_and_no_more() => Reading.Of($"id;name\n1;{new string('x', TextLines.LongestLine)}\n2;b\n", file =>
        Assert.Equal([RowCode.BrokenRow, null], file.Rows().Select(row => row.Fault?.Code)));

    [Fact]
    public void What_is_written_is_read() =>
        Gen.Select(Gen.Char[";,\t|"], Field.Array[1, 4].Array[1, 8].Where(rows => rows.All(row => row.Length == rows[0].Length)))
            .Sample((separator, rows) =>
            {
                var width = rows[0].Length;
                var text = new StringBuilder().AppendJoin(separator, Enumerable.Range(0, width).Select(c => $"c{c}")).Append("\r\n");
                foreach (var row in rows)
                {
                    text.AppendJoin(separator, row.Select(field => $"\"{field.Replace("\"", "\"\"")}\"")).Append("\r\n");
                }

                Reading.Of(text.ToString(), new() { Separator = separator }, file =>
                    Assert.Equal(rows, file.Rows().Select(row => file.Columns.Select(column => row.Fields[column]).ToArray())));
            }, iter: 300);

    private static readonly Gen<string> Field = Gen.String[Gen.Char["ab,;\t|\" \n'é0"], 0, 6];
}
