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
    public void A_member_becomes_what_its_rule_says(string rule, string json, string property, string value)
    {
        var profile = ProfileReader.Read($"title: t\ncayenne: true\nfields: {{ {rule} }}\n").Value!;
        var measurement = Assert.Single(MappedFields.Map(profile.Fields, DecodedFields.Of(JsonDocument.Parse(json).RootElement, lists: true), Properties));
        Assert.Equal((property, value), (measurement.Property, measurement.Value.ToString()));
    }

    [Fact]
    public void Of_two_members_for_one_property_the_first_is_taken()
    {
        var fields = DecodedFields.Of(JsonDocument.Parse("""{"temperature":1,"Temperature":2,"list":[1],"none":null,"text":""}""").RootElement);
        Assert.Equal(1, Assert.Single(MappedFields.Map(new Dictionary<string, MappedField>(), fields, Properties)).Value.Number);
    }
}
