using System.Text.Json;
using Beffroi.Connectivity;
using Beffroi.Connectors.LoRaWan;
using Beffroi.Demonstration;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Emulator.Radio;

public sealed class RadioDeviceTest
{
    private static readonly Catalogue Catalogue = Catalogue.Of(typeof(Catalogue).Assembly);
    private static readonly DemonstrationTerritory Territory = DemonstrationTerritory.Make(new());
    private static readonly Instant Now = Instant.From(new DateTimeOffset(2026, 11, 14, 18, 0, 0, TimeSpan.Zero));

    [Fact]
    public void What_has_a_device_speaks_by_it_and_nothing_speaks_twice()
    {
        var topics = Voices(0).SelectMany(v => v.Speak(v.BeatAt(Now), 1)).Select(m => m.Topic).ToArray();
        var plain = topics.Where(t => t.StartsWith("beffroi/v1/", StringComparison.Ordinal)).ToArray();
        var radio = topics.Where(t => t.EndsWith("/event/up", StringComparison.Ordinal)).ToArray();

        Assert.Equal(plain.Length, plain.Distinct().Count());
        Assert.DoesNotContain(plain, t => t.Contains("/gateway/") || t.Contains("/lorawan-device/") || t.Contains("/network-tenant/") || t.Contains("/water-meter/"));
        Assert.Equal(radio.Length, radio.Distinct().Count());
        Assert.InRange(radio.Length, 300, 700);
        Assert.Equal(12, topics.Count(t => t.EndsWith("/event/stats", StringComparison.Ordinal)));
    }

    [Fact]
    public void It_joins_first_and_numbers_that_are_missing_are_frames_that_nobody_heard()
    {
        var (sent, heard) = (0L, 0L);
        foreach (var device in Voices(0.01).OfType<RadioDevice>())
        {
            var first = device.BeatAt(Now);
            var counters = new List<long>();
            for (var beat = first; device.TimeOf(beat) < Now + TimeSpan.FromDays(1); beat++)
            {
                var messages = device.Speak(beat, 1);
                Assert.True(beat > first || messages.Count == 0 || messages[0].Topic.EndsWith("/event/join", StringComparison.Ordinal));
                counters = messages.Any(m => m.Topic.EndsWith("/event/join", StringComparison.Ordinal)) ? [] : counters;
                foreach (var up in messages.Where(m => m.Topic.EndsWith("/event/up", StringComparison.Ordinal)))
                {
                    var reading = ChirpStackEvent.Read("up", up.Payload);
                    Assert.Null(reading.Fault);
                    counters.Add(reading.Uplink!.Counter!.Value);
                    Assert.Equal(device.TimeOf(beat), reading.Uplink.At);
                }
            }

            Assert.Equal(counters.Distinct().Order(), counters);
            (sent, heard) = (sent + (counters.Count > 0 ? counters[^1] + 1 : 0), heard + counters.Count);
        }

        // A network that works, and is no laboratory.
        Assert.InRange(1 - (heard / (double)sent), 0.005, 0.06);
    }

    [Fact]
    public void Begun_at_the_same_beat_it_sends_the_same_bytes()
    {
        var (one, other) = (Voices(0.2), Voices(0.2));

        Assert.Equal(Bytes(one), Bytes(other));

        static string[] Bytes(IReadOnlyList<IVoice> voices) => [.. voices.SelectMany(v => Enumerable.Range(0, 3).SelectMany(i => v.Speak(v.BeatAt(Now) + i, 1))).Select(m => Convert.ToHexString(m.Payload))];
    }

    [Fact]
    public void Most_are_heard_by_several_gateways()
    {
        var heard = Heard(Voices(0));

        Assert.True(heard.Count(h => h.By.Length > 1) > heard.Length / 2, $"{heard.Count(h => h.By.Length > 1)} of {heard.Length}");
        Assert.True(heard.Select(h => h.SpreadingFactor).Distinct().Count() >= 4);
    }

    [Fact]
    public void None_is_heard_by_a_gateway_that_is_off_the_air()
    {
        var voices = Voices(0.6);
        var gateways = voices.OfType<RadioGateway>().ToDictionary(g => g.Name);

        Assert.Contains(gateways.Values, g => !g.IsConnected(Now));
        Assert.All(Heard(voices), h => Assert.All(h.By, gateway => Assert.True(gateways[gateway].IsConnected(h.At))));
    }

    [Fact]
    public void A_gateway_says_when_it_is_cut_off_and_is_silent_until_it_is_back()
    {
        var gateway = Voices(0.9).OfType<RadioGateway>().First();
        var told = Enumerable.Range(0, 2_000).SelectMany(i => gateway.Speak(gateway.BeatAt(Now) + i, 1)).Select(m => JsonDocument.Parse(m.Payload).RootElement.TryGetProperty("state", out var state) ? state.GetString()! : "stats").ToArray();

        Assert.Contains("OFFLINE", told);
        Assert.DoesNotContain("OFFLINE stats", string.Join(' ', told));
        Assert.Contains("OFFLINE ONLINE stats", string.Join(' ', told));
    }

    private static (Instant At, int SpreadingFactor, string[] By)[] Heard(List<IVoice> voices) =>
    [
        .. voices.OfType<RadioDevice>().SelectMany(d => d.Speak(d.BeatAt(Now), 1).Where(m => m.Topic.EndsWith("/event/up", StringComparison.Ordinal)))
            .Select(m => JsonDocument.Parse(m.Payload).RootElement)
            .Select(json => (
                Instant.From(json.GetProperty("time").GetDateTimeOffset()),
                ChirpStackEvent.Read("up", JsonSerializer.SerializeToUtf8Bytes(json)).Uplink!.SpreadingFactor!.Value,
                json.GetProperty("rxInfo").EnumerateArray().Select(r => r.GetProperty("gatewayId").GetString()!).ToArray())),
    ];

    private static List<IVoice> Voices(double faults)
    {
        var assets = Territory.Assets.Where(a => a.Id.Kind is not "luminaire" and not "camera").ToArray();
        return Radio.Voices.Of(assets, [.. assets.Select(a => new Device(Catalogue.Kind(a.Id.Kind), a, 51_108, faults))], Catalogue, 51_108, faults);
    }
}
