using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Beffroi.EndToEnd.Support;
using Beffroi.Support.Connectivity;
using Beffroi.Support.Processes;

namespace Beffroi.EndToEnd;

/// <summary>A real silo among people who mean it harm, while one device goes on as devices do.</summary>
public sealed class HostileTest
{
    private const long MegabytesMore = 500;
    private const int Crowd = 10_000;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_goes_on_for_those_who_behave()
    {
        await using var silo = new SiloProcess("--demonstration", "false", "--emulator", "false");
        await silo.Start();
        using var made = await silo.Http.PutAsJsonAsync("api/v1/assets/luminaire/L-1", new { name = "L-1", place = new[] { 4.36, 48.95 } }, Cancel);
        Assert.True(made.IsSuccessStatusCode);
        await Attacks(silo, 20);
        var before = Megabytes(silo);

        using var ending = new CancellationTokenSource();
        var device = Behave(silo.MqttPort, ending.Token);
        await Task.WhenAll(Attacks(silo, 150), Gather(silo.MqttPort), Gather(silo.HttpPort, Crowd / 10));
        await ending.CancelAsync();
        var (acknowledged, slowest) = await device;

        Assert.True(acknowledged > 20, $"only {acknowledged} were acknowledged");
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"one waited for {slowest}");
        Assert.Equal(((acknowledged - 1) % 200) + 1, await Power(silo));
        using var ready = await silo.Http.GetAsync("health/ready", Cancel);
        Assert.True(ready.IsSuccessStatusCode);
        Assert.InRange(Megabytes(silo) - before, long.MinValue, MegabytesMore);
        Assert.DoesNotContain("Unhandled", silo.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(" at Beffroi.", silo.Output, StringComparison.Ordinal);
        Assert.Contains("beffroi_mqtt_refused", await silo.Http.GetStringAsync("metrics", Cancel), StringComparison.Ordinal);
    }

    /// <summary>One device: a reading, its acknowledgement, the next one. The power it reports is the number of the reading.</summary>
    private static async Task<(int Acknowledged, TimeSpan Slowest)> Behave(int port, CancellationToken ending)
    {
        using var device = await RawClient.Open(port, Cancel);
        await device.Send(RawClient.Connect("device"), Cancel);
        Assert.Equal([0x20, 2, 0, 0], await device.Hear(Cancel));
        var (count, slowest) = (0, TimeSpan.Zero);
        while (!ending.IsCancellationRequested)
        {
            var since = Stopwatch.StartNew();
            var body = Encoding.UTF8.GetBytes($$"""{"power":{{(count % 200) + 1}},"seq":{{count + 1}}}""");
            await device.Send(RawClient.Publish("beffroi/v1/luminaire/L-1/readings", (ushort)((count % 60_000) + 1), body), Cancel);
            Assert.Equal(0x40, (await device.Hear(Cancel))[0]);
            slowest = since.Elapsed > slowest ? since.Elapsed : slowest;
            count++;
            await Task.Delay(20, Cancel);
        }

        return (count, slowest);
    }

    private static async Task Gather(int port, int crowd = Crowd)
    {
        var open = new List<RawClient>();
        for (var i = 0; i < crowd; i++)
        {
            open.Add(await RawClient.Open(port, Cancel));
        }

        open.ForEach(one => one.Dispose());
    }

    private static Task Attacks(SiloProcess silo, int each) => Task.WhenAll(
        Each(each, i => Say(silo.MqttPort, Noise(i))),
        Each(each, i => Say(silo.MqttPort, RawClient.Connect($"m{i}"), Malformed(i))),
        Each(each, i => Say(silo.HttpPort, Noise(i + 1_000_000))),
        Each(each, i => Say(silo.HttpPort, Request(i))),
        Each(each / 10, i => Post(silo, i)),
        Each(each / 20, _ => Flood(silo)));

    private static async Task Each(int times, Func<int, Task> act)
    {
        for (var i = 0; i < times; i++)
        {
            await act(i);
        }
    }

    /// <summary>Says it and leaves, whether or not anybody listens.</summary>
    private static async Task Say(int port, params byte[][] parts)
    {
        using var raw = await RawClient.Open(port, Cancel);
        foreach (var part in parts)
        {
            _ = await raw.Send(part, Cancel);
        }
    }

    private static byte[] Noise(int seed)
    {
        var bytes = new byte[1 + (seed % 5_000)];
        new Random(seed).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Malformed(int which) => (which % 9) switch
    {
        0 => RawClient.Connect("twice"),
        1 => [0x30, 0xFF, 0xFF, 0xFF, 0x7F],
        2 => [0x30, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF],
        3 => RawClient.Packet(0x32, [0xFF, 0xFF, (byte)'a']),
        4 => RawClient.Packet(0x82, [0, 1]),
        5 => RawClient.Packet(0x36, [0, 1, (byte)'#', 0, 1, 1]),
        6 => RawClient.Packet(0xF0, Noise(which)),
        7 => RawClient.Publish("beffroi/v1/luminaire/L-1/readings", 1, Noise(which)),
        _ => RawClient.Publish(new string('/', 5_000), 1, Noise(which)),
    };

    private static byte[] Request(int which) => Encoding.Latin1.GetBytes((which % 6) switch
    {
        0 => "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n",
        1 => $"GET /{new string('a', 100_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        2 => $"POST /api/v1/assets/luminaire/L-1/readings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999999\r\n\r\n{{",
        3 => "POST /api/v1/assets/luminaire/L-1/readings HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n{",
        4 => $"GET /api/v1/assets?limit=-1&q={new string('%', 500)} HTTP/1.1\r\nHost: localhost\r\n\r\n",
        _ => string.Concat(Enumerable.Range(0, 200).Select(i => i == 0 ? "GET / HTTP/1.1\r\n" : $"X-{i}: {new string('x', 500)}\r\n")),
    });

    private static async Task Post(SiloProcess silo, int which)
    {
        var body = (which % 4) switch
        {
            0 => new string('[', 100_000),
            1 => "{\"power\":\"\\ud800\"}",
            2 => $"[{string.Join(',', Enumerable.Repeat("{\"nothing\":1}", 900))}]",
            _ => "{\"power\":1e400}",
        };
        using var answer = await silo.Http.PostAsync("api/v1/assets/luminaire/L-1/readings", new StringContent(body, Encoding.UTF8, "application/json"), Cancel);
        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    private static async Task Flood(SiloProcess silo)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new($"ws://127.0.0.1:{silo.HttpPort}/api/v1/live"), Cancel);
        for (var i = 0; i < 50; i++)
        {
            await socket.SendAsync("{\"watch\":\"all\"}"u8.ToArray(), WebSocketMessageType.Text, true, Cancel);
        }

        socket.Abort();
    }

    private static async Task<int> Power(SiloProcess silo)
    {
        var asset = await silo.Http.GetFromJsonAsync<JsonElement>("api/v1/assets/luminaire/L-1", Cancel);
        return asset.GetProperty("properties").EnumerateArray().Single(p => p.GetProperty("property").GetString() == "power").GetProperty("value").GetInt32();
    }

    /// <summary>What the process holds of the machine's memory.</summary>
    private static long Megabytes(SiloProcess silo)
    {
        var line = File.ReadLines($"/proc/{silo.Id}/status").Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
    }
}
