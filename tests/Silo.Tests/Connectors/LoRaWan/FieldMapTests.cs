using System.Collections.Frozen;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Connectors.LoRaWan;

public sealed class FieldMapTests
{
    private static readonly FrozenSet<string> Properties = new[] { "temperature", "batteryVoltage", "airQuality" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [Fact]
    public void Without_a_rule_fields_go_by_their_names()
    {
        var measurements = FieldMaps.None.Map(Uplink(("Temperature", 21), ("air_quality", 3), ("accMotion", 7)), Properties);

        Assert.Equal([new("temperature", Value.Of(21)), new("airQuality", Value.Of(3))], measurements);
    }

    [Fact]
    public void Rules_of_the_profile_rename_scale_give_units_and_leave_out()
    {
        var maps = FieldMapDocument.Parse("""
            elsys-ems:
              vdd: { property: batteryVoltage, unit: mV }
              temp10: { property: temperature, times: 0.1 }
              airQuality: ~
            "*":
              co: airQuality
            """);

        var measurements = maps.Map(Uplink(("vdd", 3616), ("temp10", 215), ("airQuality", 9), ("co", 4)), Properties);

        Assert.Equal([new("batteryVoltage", Value.Of(3616, "mV")), new("temperature", Value.Of(21.5)), new("airQuality", Value.Of(4))], measurements);
    }

    [Theory]
    [InlineData("- a")]
    [InlineData("elsys: 3")]
    [InlineData("elsys: {vdd: {unit: mV}}")]
    [InlineData("elsys: {vdd: {property: a, colour: red}}")]
    [InlineData("elsys: {vdd: {property: a, times: many}}")]
    [InlineData("elsys: {vdd: [1]}")]
    [InlineData("elsys: {vdd: a")]
    public void A_fault_is_a_sentence_with_its_line(string yaml) =>
        Assert.Matches("^Line [12]: ", Assert.Throws<FormatException>(() => FieldMapDocument.Parse(yaml)).Message);

    private static Uplink Uplink(params (string, double)[] fields) => new()
    {
        Device = "0101010101010101",
        Session = "",
        Profile = "elsys-ems",
        Fields = [.. fields.Select(field => KeyValuePair.Create(field.Item1, Value.Of(field.Item2)))],
    };
}
