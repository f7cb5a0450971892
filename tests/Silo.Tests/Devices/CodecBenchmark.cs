using System.Diagnostics;
using System.Globalization;
using Beffroi.Devices.Layouts;
using Xunit;

namespace Beffroi.Devices;

/// <summary>What a decode costs, for docs/benchmarks.md. Asked for by name only.</summary>
public sealed class CodecBenchmark
{
    private const string Typical = """
        function decodeUplink(input) {
          var data = {}, b = input.bytes;
          for (var i = 0; i < b.length;) {
            var channel = b[i++], type = b[i++];
            if (channel === 0x01 && type === 0x75) { data.battery = b[i]; i += 1; }
            else if (channel === 0x03 && type === 0x67) { data.temperature = signed(b[i] | (b[i + 1] << 8)) / 10; i += 2; }
            else if (channel === 0x04 && type === 0x68) { data.humidity = b[i] / 2; i += 1; }
            else if (channel === 0x05 && type === 0x6a) { data.activity = b[i] | (b[i + 1] << 8); i += 2; }
            else { break; }
          }
          return { data: data, warnings: [], errors: [] };
        }
        function signed(v) { return v > 0x7fff ? v - 0x10000 : v; }
        """;

    private const string Payload = "01755c03673401046865056a4900";

    [Fact(Explicit = true)]
    public async Task Decodes_a_second()
    {
        var output = TestContext.Current.TestOutputHelper!;
        var bundle = Typical + string.Concat(Enumerable.Range(0, 6_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"\nfunction f{i}(a) {{ return [a, {i}].map(x => x * 2); }}")));
        using var bench = new ScriptBench(new() { Processes = 2, Strikes = 100 });
        var watch = Stopwatch.StartNew();
        await bench.Decode(Typical, Payload);
        output.WriteLine($"first decode, process started: {watch.ElapsedMilliseconds} ms");
        foreach (var (name, source) in new[] { ("typical", Typical), ($"bundle of {bundle.Length / 1000} kB", bundle), ("with Buffer", "const B = Buffer;" + Typical) })
        {
            var times = source.Length > 100_000 ? 100 : 2_000;
            await Times(bench, source, times);
            watch.Restart();
            await Times(bench, source, times);
            output.WriteLine($"{name}: {watch.Elapsed.TotalMicroseconds / times:F0} µs a decode, one caller");
            watch.Restart();
            await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Times(bench, source, times / 4)));
            output.WriteLine($"{name}: {4 * times / watch.Elapsed.TotalSeconds:F0} decodes/s, 16 callers, 2 processes");
        }

        var (layout, bytes) = (BuiltInProfiles.Find("milesight-am107")!.Profile.Layout!, Convert.FromHexString(Payload));
        Layout(layout, bytes, 20_000);
        watch.Restart();
        Layout(layout, bytes, 200_000);
        output.WriteLine($"the same by a layout: {watch.Elapsed.TotalMicroseconds / 200_000:F2} µs");
        foreach (var id in bench.Pool.Idle)
        {
            output.WriteLine($"process {id}: {Process.GetProcessById(id).WorkingSet64 / 1_000_000} MB");
        }
    }

    private static async Task Times(ScriptBench bench, string source, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Null((await bench.Decode(source, Payload, 85)).Fault);
        }
    }

    private static void Layout(Layout layout, byte[] bytes, int times)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Null(LayoutDecoder.Decode(layout, bytes, 85).Fault);
        }
    }
}
