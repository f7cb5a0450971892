using System.Text.Json;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Devices;

/// <summary>The shipped profiles whose codec is a script, run as a silo runs them, against what makers publish.</summary>
public sealed class BuiltInScriptTests(ScriptBench bench) : IClassFixture<ScriptBench>
{
    public static TheoryData<string, string> Vectors =>
        [.. PublishedVectors.Profiles.Where(pair => BuiltInProfiles.Find(pair.Profile)!.Profile.Script is not null).Select(pair => (pair.Profile, pair.Codec))];

    [Theory, MemberData(nameof(Vectors))]
    public async Task A_script_tells_what_the_maker_says(string id, string codec)
    {
        var (profile, runner) = (BuiltInProfiles.Find(id)!.Profile, new ProfileCodec(bench.Pool));
        foreach (var vector in PublishedVectors.Of(codec))
        {
            if (vector.Function == "encodeDownlink")
            {
                var made = await runner.Encode(profile, vector.Input.GetProperty("data").GetRawText(), 0, new(0), TestContext.Current.CancellationToken);
                Assert.Equal(vector.Output.GetProperty("bytes").EnumerateArray().Select(b => b.GetByte()), made.Bytes);
                Assert.Equal(vector.Output.GetProperty("fPort").GetInt32(), made.Port);
                continue;
            }

            var function = vector.Function == "decodeDownlink" ? CodecFunction.DecodeDownlink : CodecFunction.DecodeUplink;
            Assert.True(PublishedVectors.Compare(vector, await runner.Decode(profile, function, vector.Bytes, vector.Port, new(0), TestContext.Current.CancellationToken)) > 0);
        }
    }

    [Theory]
    [InlineData("return { bytes: [1, 300] };", CodecCode.NoResult)]
    [InlineData("return { bytes: [1.5] };", CodecCode.NoResult)]
    [InlineData("return { fPort: 2 };", CodecCode.NoResult)]
    [InlineData("return { errors: ['never', 'ever'] };", CodecCode.Refused)]
    [InlineData("return { bytes: new Uint8Array(300) };", CodecCode.NoResult)]
    public async Task Bytes_that_are_none_are_refused(string body, string code)
    {
        var profile = ProfileReader.Read($"title: t\nscript: |\n  function encodeDownlink(input) {{ {body} }}\n").Value!;
        Assert.Equal(code, (await new ProfileCodec(bench.Pool).Encode(profile, "{}", 0, new(0), TestContext.Current.CancellationToken)).Fault?.Code);
    }

    [Fact]
    public async Task What_is_nested_too_deep_is_refused()
    {
        var profile = ProfileReader.Read("title: t\nscript: |\n  function decodeUplink() { var d = {}; for (var i = 0; i < 100; i++) d = { d: d }; return { data: d }; }\n").Value!;
        Assert.Equal(CodecCode.TooLarge, (await new ProfileCodec(bench.Pool).Decode(profile, CodecFunction.DecodeUplink, [], 1, new(0), TestContext.Current.CancellationToken)).Fault?.Code);
    }

    [Theory]
    [InlineData("return { bytes: new Uint8Array([1, 2]), fPort: 7 };")]
    [InlineData("return { bytes: Buffer.from([1, 2]), fPort: 7 };")]
    public async Task Bytes_come_in_every_form(string body)
    {
        var profile = ProfileReader.Read($"title: t\nscript: |\n  function encodeDownlink(input) {{ {body} }}\n").Value!;
        var made = await new ProfileCodec(bench.Pool).Encode(profile, "{}", 0, new(0), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], made.Bytes);
        Assert.Equal(7, made.Port);
    }

    [Fact]
    public async Task Who_only_warns_gave_nothing_and_said_why()
    {
        var profile = BuiltInProfiles.All.First(one => one.Profile.Script is not null).Profile with { Script = "function decodeUplink(input) { return input.fPort === 1 ? { data: undefined } : { warnings: ['unknown port'] }; }" };
        var codec = new ProfileCodec(bench.Pool);
        var warned = await codec.Decode(profile, CodecFunction.DecodeUplink, [1], 2, new(0), TestContext.Current.CancellationToken);
        Assert.Null(warned.Fault);
        Assert.Equal(("{}", "unknown port"), (warned.Data.GetRawText(), Assert.Single(warned.Warnings)));
        Assert.Equal(CodecCode.NoResult, (await codec.Decode(profile, CodecFunction.DecodeUplink, [1], 1, new(0), TestContext.Current.CancellationToken)).Fault?.Code);
    }
}
