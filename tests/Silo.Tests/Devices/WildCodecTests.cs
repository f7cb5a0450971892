using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace Beffroi.Devices;

/// <summary>Codecs in every style found in the field, written here, give what Node gives for the same text and the same bytes.</summary>
public sealed class WildCodecTests(ScriptBench bench) : IClassFixture<ScriptBench>
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Devices", "Wild");

    private static readonly Lazy<Task<Dictionary<string, JsonNode>>> Node = new(() => AskNode(Path.Combine(Folder, "codecs.txt")));

    public static TheoryData<string> Names => [.. Parts().Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_codec_gives_what_node_gives(string name)
    {
        var (_, function, given, port, source) = Parts().Single(p => p.Name == name);
        await Compare((await Node.Value)[name], function, given, port, source);
    }

    /// <summary>The same codecs on bytes nobody meant for them.</summary>
    [Fact]
    public async Task On_any_bytes_a_codec_gives_what_node_gives()
    {
        var random = new Random(18);
        // One of them never ends on what it does not know; that is looked at elsewhere.
        var parts = Parts().Where(p => !p.Given.StartsWith('{') && p.Name != "labels-and-do-while").SelectMany(part => Enumerable.Range(0, 15).Select(i =>
        {
            var bytes = new byte[random.Next(0, 24)];
            random.NextBytes(bytes);
            return (Name: $"{part.Name}-{i}", part.Function, Given: bytes.Length == 0 ? "00" : Convert.ToHexStringLower(bytes), Port: i % 3 == 0 ? random.Next(1, 224) : part.Port, part.Source);
        })).ToArray();
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, string.Concat(parts.Select(p => $"//// {p.Name} | {p.Function} | {p.Given} | {p.Port}{p.Source}\n")), TestContext.Current.CancellationToken);
            var expected = await AskNode(file);
            Assert.Equal(parts.Length, expected.Count);
            foreach (var part in parts)
            {
                await Compare(expected[part.Name], part.Function, part.Given, part.Port, part.Source);
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task Compare(JsonNode expected, string function, string given, int port, string source)
    {
        var isJson = given.StartsWith('{');
        var answer = await bench.Run(source, FunctionOf(function), isJson ? "" : given, port, isJson ? given : null);
        if (expected["threw"] is { } thrown)
        {
            Assert.Equal(CodecCode.Failed, answer.Fault?.Code);
            if (source.Contains($"'{thrown.GetValue<string>()}'", StringComparison.Ordinal))
            {
                Assert.Contains(thrown.GetValue<string>(), answer.Fault!.Sentence, StringComparison.Ordinal);
            }

            return;
        }

        Assert.True(answer.Fault is null, $"{given}: {answer.Fault}\nNode: {expected.ToJsonString()}");
        Assert.True(SameCodecResult.Is(expected, JsonNode.Parse(answer.Json!)), $"{given}\nNode: {expected.ToJsonString()}\nHere: {answer.Json}");
    }

    [Fact]
    public async Task What_a_codec_says_is_kept()
    {
        var answer = await bench.Decode("function decodeUplink(input) { console.log('bytes', input.bytes, { a: 1 }, undefined); return { data: {} }; }", "0102");
        Assert.Equal("bytes [1,2] {\"a\":1} undefined", Assert.Single(answer.Logs));
    }

    [Fact]
    public async Task A_big_integer_is_a_number_where_it_is_exact_and_its_digits_where_it_is_not()
    {
        var data = (await bench.Decoded("function decodeUplink() { return { data: { small: 42n, large: 2n ** 64n } }; }", "00")).GetProperty("data");
        Assert.Equal("""{"small":42,"large":"18446744073709551616"}""", data.GetRawText());
    }

    [Fact]
    public async Task Half_a_character_is_said_to_be_none()
    {
        var data = (await bench.Decoded("function decodeUplink() { return { data: { a: '\\ud83d!', b: '\\\\ud83d', '\\udc00': 1 } }; }", "00")).GetProperty("data");
        Assert.Equal(("\ufffd!", "\\ud83d", 1), (data.GetProperty("a").GetString(), data.GetProperty("b").GetString(), data.GetProperty("\ufffd").GetInt32()));
    }

    [Fact]
    public async Task A_module_is_a_codec_too()
    {
        var data = (await bench.Decoded("const k = 2;\nexport function decodeUplink(input) { return { data: { n: input.bytes[0] * k } }; }", "15")).GetProperty("data");
        Assert.Equal(42, data.GetProperty("n").GetInt32());
    }

    [Fact]
    public async Task A_fault_has_its_line_and_column()
    {
        var thrown = await bench.Decode("function decodeUplink(input) {\n  var x;\n  return { data: x.y };\n}", "00");
        Assert.Equal((CodecCode.Failed, 3), (thrown.Fault!.Code, thrown.Fault.Line));
        var unreadable = await bench.Decode("function decodeUplink(input) {\n  return { data: ;\n}", "00");
        Assert.Equal((CodecCode.Unreadable, 2, 18), (unreadable.Fault!.Code, unreadable.Fault.Line, unreadable.Fault.Column));
        Assert.Equal(CodecCode.Unreadable, (await bench.Decode("var a = 1;", "00")).Fault!.Code);
        Assert.Equal(CodecCode.NoResult, (await bench.Decode("function decodeUplink() {}", "00")).Fault!.Code);
    }

    private static CodecFunction FunctionOf(string name) => name switch
    {
        "encodeDownlink" or "Encoder" or "Encode" => CodecFunction.EncodeDownlink,
        "decodeDownlink" => CodecFunction.DecodeDownlink,
        _ => CodecFunction.DecodeUplink,
    };

    private static IEnumerable<(string Name, string Function, string Given, int Port, string Source)> Parts()
    {
        foreach (var part in $"\n{File.ReadAllText(Path.Combine(Folder, "codecs.txt"))}".Split("\n//// ", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.IndexOf('\n', StringComparison.Ordinal);
            var head = part[..end].Split('|', StringSplitOptions.TrimEntries);
            yield return (head[0], head[1], head[2], int.Parse(head[3], System.Globalization.CultureInfo.InvariantCulture), part[end..]);
        }
    }

    private static async Task<Dictionary<string, JsonNode>> AskNode(string file)
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Folder, "node.js"), file]) { RedirectStandardOutput = true })!;
            var lines = (await node.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
            await node.WaitForExitAsync();
            Assert.Equal(0, node.ExitCode);
            return lines.Select(line => JsonNode.Parse(line)!).ToDictionary(line => line["name"]!.GetValue<string>(), line => line["result"]!);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("There is no Node on this machine to compare with.");
            throw;
        }
    }
}
