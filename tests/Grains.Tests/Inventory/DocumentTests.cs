using System.Text.RegularExpressions;
using Beffroi.Inventory.Files;
using Beffroi.Inventory.Mapping;
using Xunit;

namespace Beffroi.Inventory;

/// <summary>Every example of the page about imports, run as it stands there.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Page = InventoryData.Document("import.md");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Example().Count(Page))];

    [Fact]
    public void There_are_examples() => Assert.Equal(4, Example().Count(Page));

    [Theory, MemberData(nameof(Numbers))]
    public void An_example_of_the_page_works(int number)
    {
        var example = Example().Matches(Page)[number];
        var rows = Importing.Map(example.Groups["mapping"].Value, example.Groups["file"].Value);

        Assert.NotEmpty(rows);
        Assert.Empty(rows.Rejects());
    }

    [Fact]
    public void The_first_example_makes_what_the_page_says()
    {
        var example = Example().Matches(Page)[0];
        var lamps = Importing.Map(example.Groups["mapping"].Value, example.Groups["file"].Value).Assets().ToArray();

        Assert.Equal(["luminaire/L-0412", "luminaire/L-0413", "luminaire/L-0414"], lamps.Select(lamp => lamp.Id.ToString()));
        Assert.Equal("Rue de Marne 0412", lamps[0].Description.Name);
        Assert.Equal(4.34, lamps[0].Description.Place!.Value.Longitude, 0.05);
        Assert.Equal("cabinet/A07", lamps[0].Description.Links!["cabinet"].ToString());
        Assert.Null(lamps[2].Description.Attributes);
        Assert.Null(lamps[2].Description.Links);
    }

    [Fact]
    public void The_example_of_an_error_is_one()
    {
        var example = Example().Matches(Page)[0];
        var fault = Assert.Throws<InventoryFileException>(() => Importing.Map("kind: luminaire\nid: NUMER\n", example.Groups["file"].Value));

        Assert.Contains("line 2, column 5: The file has no column 'NUMER'. Did you mean 'NUM'?", fault.Message);
    }

    [Fact]
    public void Every_code_of_a_reject_is_explained()
    {
        var codes = typeof(RowCode).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet();

        Assert.All(codes, code => Assert.Contains($"`{code}`", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_word_of_a_mapping_is_explained()
    {
        // Asked for what it cannot know, a mapping lists what it may hold.
        var words = new[] { "kind: a\nid: b\nzzzzzzzzzzzz: c\n", "what: areas\nid: b\nauthority: d\nzzzzzzzzzzzz: c\n" }
            .SelectMany(yaml => MappingReader.Read(yaml).Faults).SelectMany(fault => fault.Sentence[fault.Sentence.IndexOf("hold: ", StringComparison.Ordinal)..].TrimEnd('.')[6..].Split(", "));

        Assert.All(words, word => Assert.Matches($"`{word}[`:]", Page));
    }

    [GeneratedRegex("```(?:csv|kml|geojson)\n(?<file>.*?)```.*?```yaml\n(?<mapping>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
