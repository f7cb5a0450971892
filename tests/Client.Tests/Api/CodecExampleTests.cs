using System.Text.Json;
using System.Text.Json.Nodes;
using Beffroi.Devices;
using Beffroi.Refusals;
using Xunit;

namespace Beffroi.Api;

/// <summary>Examples are read in the forms that makers and repositories have them in, and held against what a codec gave.</summary>
public sealed class CodecExampleTests
{
    private const string Repository = """
        # what a device repository has
        uplinkDecoder:
          fileName: probe.js
          examples:
            - description: cold
              input: { fPort: 2, bytes: [0x01, 244, 255] }
              output:
                data: { temperature: -1.2, label: "12", ok: true, none: null }
                warnings: []
        downlinkEncoder:
          examples:
            - input: { data: { led: green } }
              output: { bytes: [1], fPort: 2 }
        downlinkDecoder:
          examples:
            - input: { fPort: 2, bytes: [1] }
              output: { data: { led: green } }
        """;

    private const string Alliance = """
        [ { "type": "uplink", "description": "warm", "input": { "bytes": "0102ff", "fPort": 7, "recvTime": "2026-08-02T20:00:00.000+02:00" }, "output": { "data": { "t": 1 } } },
          { "type": "downlink-encode", "input": { "data": { "led": 1 }, "fPort": 3 }, "output": { "bytes": [9], "fPort": 3 } },
          { "type": "uplink", "bytes": "aa", "fPort": 1, "data": { "old": true } } ]
        """;

    [Fact]
    public void A_file_of_a_repository_has_a_part_for_each_function()
    {
        var read = ExampleFile.Read(JsonSerializer.SerializeToElement(Repository));
        Assert.Equal(["decodeUplink", "encodeDownlink", "decodeDownlink"], read.Select(one => one.Function));
        Assert.Equal(("cold", 2, "[1,244,255]"), (read[0].Description, read[0].FPort, read[0].Bytes!.Value.GetRawText()));
        Assert.Equal("""{"data":{"temperature":-1.2,"label":"12","ok":true,"none":null},"warnings":[]}""", read[0].Output.ToJsonString());
        Assert.Equal("""{"led":"green"}""", read[1].Data!.Value.GetRawText());
    }

    [Fact]
    public void The_list_of_the_alliance_and_its_oldest_form_are_read_as_text_and_as_json()
    {
        foreach (var given in new[] { JsonSerializer.SerializeToElement(Alliance), JsonDocument.Parse(Alliance).RootElement })
        {
            var read = ExampleFile.Read(given);
            Assert.Equal(["decodeUplink", "encodeDownlink", "decodeUplink"], read.Select(one => one.Function));
            Assert.Equal(("2026-08-02T20:00:00.000+02:00", 3, """{"data":{"old":true}}"""), (read[0].At, read[1].FPort, read[2].Output.ToJsonString()));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a: &x 1\nb: *x\n")]
    [InlineData("{ \"examples\": 4 }")]
    [InlineData("[ 1 ]")]
    [InlineData("[ { \"type\": \"sideways\", \"input\": {}, \"output\": {} } ]")]
    [InlineData("[ { \"input\": { \"bytes\": [1] } } ]")]
    [InlineData("- [\n")]
    public void What_is_no_such_file_is_refused_in_words(string text) => Assert.Equal("malformed-body", Assert.Throws<RefusedException>(() => ExampleFile.Read(JsonSerializer.SerializeToElement(text))).Refusal.Code);

    [Theory]
    [InlineData("""{"data":{"a":1,"b":[1,2]}}""", """{"b":[1,2],"a":1.0}""", "")]
    [InlineData("""{"data":{"a":0.1}}""", """{"a":0.10000000000000002}""", "")]
    [InlineData("""{"data":{"a":1,"n":null}}""", """{"a":1}""", "")]
    [InlineData("""{"data":{"a":1}}""", """{"a":1,"more":2}""", "data.more")]
    [InlineData("""{"data":{"a":1,"b":[1,2]}}""", """{"a":"1","b":[1]}""", "data.a data.b.1")]
    [InlineData("""{"data":{"a":1},"warnings":["low"]}""", """{"a":1}""", "warnings.0")]
    [InlineData("""{"errors":["unknown FPort"]}""", """{"a":1}""", "errors data")]
    public void What_differs_is_told_by_its_place(string wanted, string given, string paths) =>
        Assert.Equal(paths, Paths(wanted, ProfileTrialAnswer.Unknown with { Found = true, Data = given }));

    [Fact]
    public void A_refusal_is_wanted_when_the_example_has_its_words_and_bytes_may_be_digits()
    {
        var refused = ProfileTrialAnswer.Unknown with { Fault = new(CodecCode.Refused, "one; two") };
        Assert.Equal("", Paths("""{"errors":["one","two"]}""", refused));
        Assert.Equal("errors", Paths("""{"errors":["one"]}""", refused));
        Assert.Equal("errors", Paths("""{"errors":["one; two"]}""", refused with { Fault = new(CodecCode.Failed, "one; two") }));
        Assert.Equal("", Paths("""{"bytes":"09ff","fPort":3}""", ProfileTrialAnswer.Unknown with { Bytes = [9, 255], Port = 3 }));
        Assert.Equal("bytes.1 fPort", Paths("""{"bytes":[9,254],"fPort":4}""", ProfileTrialAnswer.Unknown with { Bytes = [9, 255], Port = 3 }));
    }

    private static string Paths(string wanted, ProfileTrialAnswer given) => string.Join(' ', ExampleComparison.Differences(JsonNode.Parse(wanted)!.AsObject(), given).Select(one => one.Path));
}
