using System.Collections.Frozen;
using System.Text.Json;
using Beffroi.Documents;
using Beffroi.Documents.Reading;
using Beffroi.Twin;

namespace Beffroi.Devices;

public sealed class MappedFieldsTest
{
    private static readonly FrozenSet<string> Properties = new[] { "state", "battery", "batteryVoltage", "temperature" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("occupied: { property: state, choices: { true: occupied, false: free } }", """{"occupied":true}""", "state", "occupied")]
    [InlineData("door: { property: state, choices: { 1: open } }", """{"door":1}""", "state", "open")]
    [InlineData("door: { property: state, choices: { open: true } }", """{"door":"open"}""", "state", "true")]
    [InlineData("vdd: { property: batteryVoltage, unit: mV }", """{"vdd":3012}""", "batteryVoltage", "3012 mV")]
    [InlineData("t: { property: temperature, times: 0.5, plus: -40 }", """{"t":120}""", "temperature", "20")]
    [InlineData("d.value: temperature", """{"d":{"value":7}}""", "temperature", "7")]
    [InlineData("d: { property: temperature, number: true, unit: mm }", """{"d":"2799 mm"}""", "temperature", "2799 mm")]
    [InlineData("d: { property: temperature, times: -0.5, plus: 100, least: 0, most: 100 }", """{"d":300}""", "temperature", "0")]
    [InlineData("list.1.v: temperature", """{"list":[{"v":1},{"v":2}]}""", "temperature", "2")]
    [InlineData("x: ~", """{"x":1,"Battery-Voltage":3}""", "batteryVoltage", "3")]
    [InlineData("x: ~", """{"temperature":{"value":7,"unit":"K","displayName":"Air"}}""", "temperature", "7 K")]
    [InlineData("air: temperature", """{"air":{"displayName":"Air","value":70,"unit":"\u2109"}}""", "temperature", "70 °F")]
    [InlineData("air: { property: temperature, plus: 1 }", """{"air":{"value":70,"unit":"strange"}}""", "temperature", "71")]
    [InlineData("air: { property: temperature, unit: K }", """{"air":{"value":70,"unit":"strange"}}""", "temperature", "70 K")]
    [InlineData("block: ~", """{"block":{"temperature":1,"state":"a"},"battery":3}""", "battery", "3")]
    [InlineData("block: ~\n  block.deep.v: temperature", """{"block":{"deep":{"v":5},"battery":1}}""", "temperature", "5")]
    public void A_member_becomes_what_its_rule_says(string rule, string json, string property, string value)
    {
        var profile = ProfileReader.Read($"title: t\ncayenne: true\nfields:\n  {rule}\n").Value!;
        var measurement = Assert.Single(MappedFields.Map(profile.Fields, DecodedFields.Of(JsonDocument.Parse(json).RootElement, lists: true), Properties));
        Assert.Equal((property, value), (measurement.Property, measurement.Value.ToString()));
    }

    [Fact]
    public void Of_two_members_for_one_property_the_first_is_taken()
    {
        var fields = DecodedFields.Of(JsonDocument.Parse("""{"temperature":1,"Temperature":2,"list":[1],"none":null,"text":""}""").RootElement);
        Assert.Equal(1, Assert.Single(MappedFields.Map(new Dictionary<string, MappedField>(), fields, Properties)).Value.Number);
    }

    [Fact]
    public void What_nothing_comes_of_is_told_but_for_the_units_beside_values()
    {
        var fields = DecodedFields.Of(JsonDocument.Parse("""{"temperature":{"value":7,"unit":"K"},"tempratur":1,"gps":{"lat":1},"no":{"value":1,"unit":"V"},"not":5}""").RootElement);
        var rules = new Dictionary<string, MappedField> { ["not"] = new(null), ["gps"] = new(null) };
        Assert.Equal(["tempratur", "no.value"], MappedFields.Unmapped(rules, fields, Properties).Select(field => field.Key));
    }
}
