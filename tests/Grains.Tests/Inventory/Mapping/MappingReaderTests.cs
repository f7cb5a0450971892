using Beffroi.Geography;
using CsCheck;
using Xunit;

namespace Beffroi.Inventory.Mapping;

/// <summary>A mapping is read strictly: each fault is told with its place and with what was probably meant.</summary>
public sealed class MappingReaderTests
{
    [Theory]
    [InlineData("kind: luminaire\nid: NUM\ncolor: red\n", "line 3, column 1: 'color' is not known in a mapping.")]
    [InlineData("kind: luminaire\nid: NUM\nprojecton: EPSG:2154\n", "line 3, column 1: 'projecton' is not known in a mapping. Did you mean 'projection'?")]
    [InlineData("kind: luminaire\nid: NUM\nid: NO\n", "line 3, column 1: This name is there twice")]
    [InlineData("id: NUM\n", "'kind' is missing")]
    [InlineData("kind: luminaire\n", "'id' is missing")]
    [InlineData("", "line 1, column 1: The mapping is empty.")]
    [InlineData("- a\n- b\n", "line 1, column 1: A mapping is a block")]
    [InlineData("kind: luminaire\nid: \"L-{NUM\"\n", "line 2, column 5: The braces of 'L-{NUM' do not match")]
    [InlineData("kind: luminaire\nid: \"{NUM|big}\"\n", "'big' in '{NUM|big}' is not known")]
    [InlineData("kind: luminaire\nid: [a, b]\n", "line 2, column 5: 'id' wants a column")]
    [InlineData("kind: luminaire\nid: NUM\nprojection: Lambert II\n", "line 3, column 13: 'Lambert II' is not a projection known here. Write EPSG:4326")]
    [InlineData("kind: luminaire\nid: NUM\nencoding: klingon\n", "'klingon' is not an encoding known here. Write utf-8")]
    [InlineData("kind: luminaire\nid: NUM\nseparator: xx\n", "'separator' is")]
    [InlineData("kind: luminaire\nid: NUM\ndecimal: ;\n", "'decimal' is")]
    [InlineData("kind: luminaire\nid: NUM\nplace: { longitude: X }\n", "line 3, column 8: 'place' is")]
    [InlineData("kind: luminaire\nid: NUM\nplace: { longitude: X, latitude: Y }\nprojection: EPSG:2154\n", "call them x and y")]
    [InlineData("kind: luminaire\nid: NUM\nskip:\n  - { column: A }\n", "wants 'column' and one of 'is' and 'isNot'")]
    [InlineData("kind: luminaire\nid: NUM\nattributes:\n  maxPower: { column: P, units: kW }\n", "line 4, column 26: 'units' is not known in 'maxPower'. Did you mean 'unit'?")]
    [InlineData("kind: luminaire\nid: NUM\nattributes:\n  maxPower: { unit: kW }\n", "'maxPower' wants exactly one of 'column', 'template' and 'value'")]
    [InlineData("kind: luminaire\nid: NUM\nattributes:\n  led: { column: P, otherwise: oui }\n", "'otherwise' is for what is not among 'values'")]
    [InlineData("kind: luminaire\nid: NUM\nattributes:\n  led: { column: P, values: { a: b, A: c } }\n", "'A' is there twice")]
    [InlineData("kind: luminaire\nid: NUM\ndistrict: { by: hand }\n", "'by' is place")]
    [InlineData("what: things\nid: NUM\nkind: luminaire\n", "'what' is assets or areas, not 'things'")]
    [InlineData("what: areas\nid: NUM\n", "'authority' is missing")]
    [InlineData("what: areas\nid: NUM\nauthority: { name: Reims }\n", "'authority' wants a 'key'")]
    [InlineData("kind: luminaire\nid: NUM\nheaderLine: 0\n", "'headerLine' is the number of a line")]
    [InlineData("kind: luminaire\n\tid: NUM\n", "This is not YAML.")]
    [InlineData("kind: &k luminaire\nid: *k\n", "line 2, column 5: A mapping has no aliases")]
    [InlineData("kind: luminaire\nid: NUM\n---\nkind: camera\n", "There are several documents")]
    public void A_fault_says_where_and_what(string yaml, string sentence)
    {
        var reading = MappingReader.Read(yaml);

        Assert.Null(reading.Mapping);
        Assert.Contains(reading.Faults, fault => fault.ToString().Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Endless_nesting_is_refused()
    {
        var faults = MappingReader.Read($"kind: {new string('[', 50_000)}").Faults;

        Assert.Contains("nested more than", Assert.Single(faults).Sentence);
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var faults = MappingReader.Read("kindd: luminaire\nprojection: X\nplace: 3\n").Faults;

        Assert.Equal(5, faults.Count);
        Assert.Equal(faults.OrderBy(f => f.Line).ThenBy(f => f.Column), faults);
        Assert.StartsWith("The mapping has 5 faults:\nline 1, ", MappingReading.Refusal(faults).Sentence);
    }

    [Fact]
    public void Words_name_columns_or_stand_for_themselves()
    {
        var mapping = Importing.Parse("kind: luminaire\nid: NUM\nname: '{RUE} {NUM}'\nauthority: { column: COM }\nattributes: { led: { value: oui }, lanternType: {TYPE} }\n");

        Assert.Equal("luminaire", mapping.Kind!.Template.Constant);
        Assert.Equal(["NUM", "RUE", "NUM", "COM", "TYPE"], mapping.Columns().Select(c => c.Column));
        Assert.Equal("oui", mapping.Attributes["led"].Template.Constant);
    }

    [Fact]
    public void Areas_have_a_level_and_bring_their_authority()
    {
        var mapping = Importing.Parse("what: areas\nid: Q\nauthority: { key: reims, name: Reims, outline: districts }\n");

        Assert.Equal((ImportSubject.Areas, AreaLevel.District), (mapping.What, mapping.Level));
        Assert.Equal(("reims", "Reims", true), (mapping.Seed!.Key, mapping.Seed.Name, mapping.Seed.UnitesDistricts));
    }

    [Fact]
    public void Any_text_is_a_mapping_or_has_faults() => Gen.OneOf(
            Gen.String,
            Words.OneOf("kind", "id", "place", "skip", "values", ":", " ", "\n", "  ", "- ", "{", "}", "[", "]", "&a ", "*a", "~", "\"", "'", "what", "areas", "#", "|", ">", "!!str", "? ").Array[0, 30].Select(string.Concat))
        .Sample(text =>
        {
            var reading = MappingReader.Read(text);
            return reading.Mapping is null == reading.Faults.Count > 0;
        }, iter: 5000);
}
