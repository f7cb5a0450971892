using System.Diagnostics;
using Xunit;

namespace Beffroi.Devices;

/// <summary>What a codec must not do: each is refused with a code, within a bounded time, and the next call goes on as if nothing had been.</summary>
public sealed class HostileCodecTests(ScriptBench bench) : IClassFixture<ScriptBench>
{
    private const string Good = "function decodeUplink(input) { return { data: { sum: input.bytes.reduce((a, b) => a + b, 0), polluted: ({}).polluted, kept: globalThis.kept } }; }";

    public static TheoryData<string, string[]> Attacks { get; } = new()
    {
        { "for (;;) {}", [CodecCode.Overran] },
        { "while (true) { try { for (;;) {} } catch (e) {} finally { continue; } }", [CodecCode.Overran] },
        { "'x'.repeat(2 ** 28)", [CodecCode.TooLarge, CodecCode.Failed] },
        { "let s = 'x'; for (;;) s += s;", [CodecCode.TooLarge, CodecCode.Failed, CodecCode.Overran] },
        { "let s = []; for (;;) s.push(new Array(1000).fill(7));", [CodecCode.TooLarge, CodecCode.Overran] },
        { "new Uint8Array(2 ** 30)", [CodecCode.TooLarge, CodecCode.Failed] },
        { "let n = 3n; for (let i = 0; i < 40; i++) n = n * n;", [CodecCode.Overran, CodecCode.TooLarge, CodecCode.Failed] },
        { "2n ** 100000000n", [CodecCode.Overran, CodecCode.TooLarge, CodecCode.Failed, CodecCode.Stopped] },
        { "(function f() { return f() + 1; })()", [CodecCode.TooLarge, CodecCode.Failed] },
        { "const f = () => [1].map(f); f();", [CodecCode.TooLarge, CodecCode.Failed] },
        { "const o = { get a() { return JSON.stringify(o); } }; JSON.stringify(o);", [CodecCode.TooLarge, CodecCode.Failed] },
        { "let d = {}; for (let i = 0; i < 100000; i++) d = { d }; return { data: d };", [CodecCode.TooLarge, CodecCode.Failed, CodecCode.Stopped, CodecCode.Overran] },
        { "return { data: 'x'.repeat(300000) };", [CodecCode.TooLarge] },
        { "return { data: { toJSON() { for (;;) {} } } };", [CodecCode.Overran] },
        { "/(a+)+$/.test('a'.repeat(40) + 'b')", [CodecCode.Overran, CodecCode.Failed] },
        { "eval('('.repeat(100000))", [CodecCode.TooLarge, CodecCode.Failed, CodecCode.Stopped, CodecCode.Overran] },
        { "System.IO.File.ReadAllText('/etc/passwd')", [CodecCode.Failed] },
        { "process.exit(1)", [CodecCode.Failed] },
        { "fetch('http://127.0.0.1/')", [CodecCode.Failed] },
        { "require('fs').readFileSync('/etc/passwd')", [CodecCode.Failed] },
        { "importNamespace('System')", [CodecCode.Failed] },
        { "new (input.constructor.constructor('return this')().System.Object)()", [CodecCode.Failed] },
        { "input.bytes.GetType().Assembly", [CodecCode.Failed] },
        { "console.log.GetType()", [CodecCode.Failed] },
        { "throw { toString() { throw new Error('twice'); } }", [CodecCode.Failed] },
        { "throw null", [CodecCode.Failed] },
        { "return new Promise(() => {});", [CodecCode.Overran, CodecCode.Failed] },
        { "return new Proxy({}, { ownKeys() { for (;;) {} } });", [CodecCode.Overran] },
    };

    [Theory, MemberData(nameof(Attacks))]
    public async Task An_attack_ends_with_a_code_and_harms_nobody_else(string body, string[] codes)
    {
        var watch = Stopwatch.StartNew();
        var answer = await bench.Decode($"function decodeUplink(input) {{ {body}; return {{ data: {{}} }}; }}", "01");
        Assert.NotNull(answer.Fault);
        Assert.Contains(answer.Fault.Code, codes);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal(6, (await bench.Decoded(Good, "010203")).GetProperty("data").GetProperty("sum").GetInt32());
    }

    [Fact]
    public async Task Import_leads_nowhere()
    {
        var answer = await bench.Decode("import fs from 'fs';\nexport function decodeUplink(input) { return { data: {} }; }", "01");
        Assert.NotNull(answer.Fault);
        var late = await bench.Decode("async function decodeUplink(input) { await import('fs'); return { data: {} }; }", "01");
        Assert.NotNull(late.Fault);
    }

    [Fact]
    public async Task Nothing_is_left_of_a_call_for_the_next()
    {
        await bench.Decode("Object.prototype.polluted = 1; Array.prototype.reduce = () => 99; kept = 'yes'; JSON.stringify = () => 'x'; function decodeUplink() { return { data: {} }; }", "01");
        var data = (await bench.Decoded(Good, "0102")).GetProperty("data");
        Assert.Equal("""{"sum":3}""", data.GetRawText());
    }

    [Fact]
    public async Task A_codec_that_must_be_ended_again_and_again_rests_and_a_mended_one_does_not()
    {
        using var own = new ScriptBench(new() { Processes = 1, Patience = TimeSpan.FromMilliseconds(50), Strikes = 2 });
        const string bad = "function decodeUplink(input) { for (;;) {} }";
        Assert.Equal(CodecCode.Overran, (await own.Decode(bad, "01")).Fault!.Code);
        Assert.Equal(CodecCode.Overran, (await own.Decode(bad, "01")).Fault!.Code);
        Assert.Equal(CodecCode.Suspended, (await own.Decode(bad, "01")).Fault!.Code);
        Assert.Null((await own.Decode(Good, "01")).Fault);
    }

    [Fact]
    public async Task Good_codecs_go_on_beside_bad_ones_and_each_gets_its_own_answer()
    {
        using var own = new ScriptBench(new() { Processes = 2, Patience = TimeSpan.FromMilliseconds(200), Kill = TimeSpan.FromSeconds(1), Strikes = 2 });
        var bad = Enumerable.Range(0, 6).Select(i => own.Decode($"function decodeUplink() {{ {(i % 2 == 0 ? "for (;;) {}" : "return { data: 'x'.repeat(2 ** 28) };")} }} // {i}", "01"));
        var good = Enumerable.Range(0, 200).Select(async i => (i, (await own.Decoded(Good, $"{i:x2}01")).GetProperty("data").GetProperty("sum").GetInt32()));
        var (refused, answers) = (Task.WhenAll(bad), await Task.WhenAll(good));
        Assert.All(answers, answer => Assert.Equal(answer.i + 1, answer.Item2));
        Assert.All(await refused, answer => Assert.NotNull(answer.Fault));
    }

    [Fact]
    public async Task Many_texts_do_not_fill_the_heap()
    {
        using var own = new ScriptBench(new() { Processes = 1 });
        for (var i = 0; i < 12; i++)
        {
            var large = $"var n = {i};\n{string.Concat(Enumerable.Range(0, 4_000).Select(k => $"function f{k}(a) {{ return [a, {k}].map(x => x * 2); }}\n"))}function decodeUplink() {{ return {{ data: {{ n }} }}; }}";
            Assert.Equal(i, (await own.Decoded(large, "01")).GetProperty("data").GetProperty("n").GetInt32());
        }
    }

    [Fact]
    public async Task The_system_itself_forbids_a_process_sockets_and_programs()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has such filters.");
        Assert.Null((await bench.Decode(Good, "01")).Fault);
        var threads = Directory.EnumerateDirectories($"/proc/{bench.Pool.Idle[0]}/task").Select(thread => File.ReadAllText(Path.Combine(thread, "status"))).ToArray();
        Assert.True(threads.Length > 1);
        Assert.All(threads, status => Assert.Matches(@"NoNewPrivs:\s+1(.|\n)*Seccomp:\s+2", status));
        var limits = await File.ReadAllTextAsync($"/proc/{bench.Pool.Idle[0]}/limits", TestContext.Current.CancellationToken);
        Assert.Matches(@"Max core file size\s+0\s+0", limits);
        var surroundings = (await File.ReadAllTextAsync($"/proc/{bench.Pool.Idle[0]}/environ", TestContext.Current.CancellationToken)).Split('\0', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(surroundings, variable => Assert.StartsWith("DOTNET_", variable, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_process_ends_with_whoever_started_it()
    {
        using var own = new ScriptBench(new() { Processes = 1 });
        Assert.Null((await own.Decode(Good, "01")).Fault);
        var child = Process.GetProcessById(Assert.Single(own.Pool.Idle));
        own.Pool.Dispose();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await child.WaitForExitAsync(patience.Token);
        Assert.True(child.HasExited);
    }
}
