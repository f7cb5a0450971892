using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Beffroi.Devices.Scripts;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Devices;

/// <summary>
/// Tries the codecs of a folder that is not of this repository (<c>BEFFROI_CODECS</c>) against Node: on the examples beside each (<c>name.json</c>: a list of
/// <c>{ function, input, output }</c>), on payloads made from these, and on any bytes. Asked for by name only.
/// </summary>
public sealed class CodecTrial
{
    private const long At = 1_790_000_000_000;
    private const int Made = 50;
    private const int Told = 80;

    private static readonly Dictionary<CodecFunction, string[]> Names = new()
    {
        [CodecFunction.DecodeUplink] = ["decodeUplink", "Decoder", "Decode"],
        [CodecFunction.EncodeDownlink] = ["encodeDownlink", "Encoder", "Encode"],
        [CodecFunction.DecodeDownlink] = ["decodeDownlink"],
    };

    [Fact(Explicit = true)]
    public async Task Codecs_of_a_folder_give_what_node_gives()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var folder = Environment.GetEnvironmentVariable("BEFFROI_CODECS") ?? throw new InvalidOperationException("BEFFROI_CODECS names no folder.");
        var codecs = Directory.GetFiles(folder, "*.js").Order(StringComparer.Ordinal).Select(file => (File: file, Cases: Cases(file))).ToArray();
        var expected = await AskNode(codecs);
        using var bench = new ScriptBench(new() { Processes = 1, Strikes = 100, Patience = TimeSpan.FromSeconds(2), Kill = TimeSpan.FromSeconds(6) });
        await bench.Decode("function decodeUplink() { return { data: {} }; }", "00");
        var (calls, different, times) = (0, 0, new List<double>());
        foreach (var (file, cases) in codecs)
        {
            var source = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            var (first, own, told) = (0d, new List<double>(), new HashSet<string>());
            for (var i = 0; i < cases.Length; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                var answer = await Run(bench, source, cases[i]);
                var took = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                first = i == 0 ? took : first;
                own.Add(took);
                calls++;
                var differences = Differences(cases[i], expected[file][i]!, answer).ToArray();
                different += differences.Length > 0 ? 1 : 0;
                foreach (var (path, there, here) in differences.Where(one => told.Add(one.Path) && told.Count <= Told))
                {
                    output.WriteLine($"  {cases[i].Function} {Convert.ToHexStringLower(Bytes(cases[i]))}{cases[i].Input["data"]?.ToJsonString()} port {cases[i].Input["fPort"]} {path}\n    there {there}\n    here  {here}");
                }
            }

            own.Sort();
            times.AddRange(own.Skip(1));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {source.Length / 1000.0:F1} kB, {cases.Length} calls, first {first:F1} ms, median {own[own.Count / 2]:F2} ms, longest {own[^1]:F1} ms"));
        }

        times.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{codecs.Length} codecs, {calls} calls, {different} different; median {times[times.Count / 2]:F2} ms, 99 of 100 under {times[times.Count * 99 / 100]:F2} ms"));
        Assert.Equal(0, different);
    }

    private static Task<ScriptAnswer> Run(ScriptBench bench, string source, Case one) => bench.Pool.Run(
        new(source, one.Function, Bytes(one), one.Input["fPort"]?.GetValue<int>() ?? 0,
            Instant.From(DateTimeOffset.FromUnixTimeMilliseconds(At)), one.Input["data"]?.ToJsonString()), TestContext.Current.CancellationToken);

    private static byte[] Bytes(Case one) => [.. (one.Input["bytes"]?.AsArray() ?? []).Select(b => (byte)b!.GetValue<int>())];

    private static IEnumerable<(string Path, string There, string Here)> Differences(Case one, JsonNode there, ScriptAnswer here)
    {
        var fails = here.Fault?.Code is CodecCode.Failed or CodecCode.Unreadable or CodecCode.Overran;
        if ((there["unreadable"] ?? there["threw"]) is { } words)
        {
            return fails ? [] : [("threw", words.ToJsonString(), here.Fault?.ToString() ?? here.Json!)];
        }

        if (here.Fault is { } fault)
        {
            return there["result"] is JsonObject ? [("fault", SameCodecResult.Short(there["result"]), fault.ToString())] : [];
        }

        var parsed = JsonNode.Parse(here.Json!);
        return one.Output is { } wanted && !SameCodecResult.Covers(wanted, parsed)
            ? SameCodecResult.Differences(there["result"], parsed).Append(("example", SameCodecResult.Short(wanted), SameCodecResult.Short(parsed)))
            : SameCodecResult.Differences(there["result"], parsed);
    }

    private static Case[] Cases(string file)
    {
        var examples = Path.ChangeExtension(file, ".json") is var beside && File.Exists(beside)
            ? [.. JsonNode.Parse(File.ReadAllText(beside))!.AsArray().Select(one => Example(one!))]
            : Array.Empty<Case>();
        var random = new Random(18);
        var uplinks = examples.Where(one => one.Function == CodecFunction.DecodeUplink).ToArray();
        return [.. examples, .. Enumerable.Range(0, Made).Select(i => new Case(CodecFunction.DecodeUplink, uplinks.Length > 0 && i % 5 != 0 ? Changed(uplinks[random.Next(uplinks.Length)], random) : Any(random), null))];
    }

    private static Case Example(JsonNode one) => new(
        one["function"]?.GetValue<string>() switch { "encodeDownlink" => CodecFunction.EncodeDownlink, "decodeDownlink" => CodecFunction.DecodeDownlink, _ => CodecFunction.DecodeUplink },
        WithBytes(one["input"]!.DeepClone().AsObject()), one["output"]?.DeepClone());

    private static JsonObject WithBytes(JsonObject input)
    {
        if (input["bytes"] is JsonValue hex)
        {
            input["bytes"] = new JsonArray([.. Convert.FromHexString(hex.GetValue<string>()).Select(b => (JsonNode)(int)b)]);
        }

        input.Remove("recvTime");
        return input;
    }

    private static JsonObject Changed(Case example, Random random)
    {
        var input = example.Input.DeepClone().AsObject();
        var bytes = input["bytes"]!.AsArray();
        for (var times = random.Next(1, 5); times > 0 && bytes.Count > 0; times--)
        {
            switch (random.Next(8))
            {
                case 0: bytes.RemoveAt(bytes.Count - 1); break;
                case 1: bytes.Add(random.Next(256)); break;
                default: bytes[random.Next(bytes.Count)] = random.Next(256); break;
            }
        }

        return input;
    }

    private static JsonObject Any(Random random)
    {
        var bytes = new byte[random.Next(1, 52)];
        random.NextBytes(bytes);
        return new() { ["bytes"] = new JsonArray([.. bytes.Select(b => (JsonNode)(int)b)]), ["fPort"] = (int[])[1, 2, 3, 5, 10, 85, random.Next(1, 224)] is var ports ? ports[random.Next(ports.Length)] : 1 };
    }

    private static async Task<Dictionary<string, JsonArray>> AskNode((string File, Case[] Cases)[] codecs)
    {
        var list = Path.GetTempFileName();
        await File.WriteAllLinesAsync(list, codecs.Select(codec => new JsonObject
        {
            ["file"] = codec.File,
            ["cases"] = new JsonArray([.. codec.Cases.Select(one => new JsonObject { ["names"] = new JsonArray([.. Names[one.Function].Select(n => (JsonNode)n)]), ["input"] = one.Input.DeepClone(), ["at"] = At })]),
        }.ToJsonString()));
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Devices", "Wild", "trial.js"), list]) { RedirectStandardOutput = true, Environment = { ["TZ"] = "UTC" } })!;
        var lines = (await node.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        await node.WaitForExitAsync();
        File.Delete(list);
        return lines.Select(line => JsonNode.Parse(line)!).ToDictionary(line => line["file"]!.GetValue<string>(), line => line["results"]!.AsArray());
    }

    private sealed record Case(CodecFunction Function, JsonObject Input, JsonNode? Output);
}
