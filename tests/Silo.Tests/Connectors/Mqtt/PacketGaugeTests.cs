using Beffroi.Support.Connectivity;
using Beffroi.Support.Fuzzing;
using CsCheck;
using MQTTnet.Exceptions;
using Xunit;

namespace Beffroi.Connectors.Mqtt;

public sealed class PacketGaugeTests
{
    [Fact]
    public void Packets_are_counted_however_their_bytes_are_cut() => Fuzz.Run(
        Gen.Select(Gen.Int[0, 400].Array[1, 20], Gen.Int[1, 300].Array[1, 200]), 2_000, input =>
        {
            var (lengths, cuts) = input;
            var gauge = new PacketGauge(400, 400);
            var bytes = lengths.SelectMany(length => RawClient.Packet(0x30, new byte[length])).ToArray();
            for (var (at, cut) = (0, 0); at < bytes.Length; cut++)
            {
                var part = Math.Min(cuts[cut % cuts.Length], bytes.Length - at);
                gauge.Feed(bytes.AsSpan(at, part));
                at += part;
            }

            Assert.Equal((lengths.Length, false), ((int)gauge.Packets, gauge.IsWithin));
        });

    [Fact]
    public void What_is_announced_is_within_the_limit_or_refused() => Fuzz.Run(Mutations.Of(RawClient.Connect("a"), RawClient.Publish("t", 1, new byte[50])), 3_000, bytes =>
    {
        var gauge = new PacketGauge(100, 1_000);
        try
        {
            foreach (var one in bytes)
            {
                gauge.Feed([one]);
                Assert.InRange(gauge.Left, 0, gauge.Packets == 0 ? 100 : 1_000);
            }
        }
        catch (MqttProtocolViolationException)
        {
        }
    });

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void The_first_packet_has_a_limit_of_its_own(int length, bool taken)
    {
        var gauge = new PacketGauge(100, 1_000);
        var refused = Record.Exception(() => gauge.Feed(RawClient.Packet(0x10, new byte[length])));

        Assert.Equal(taken, refused is null);
        Assert.Equal(taken ? 1 : 0, gauge.Packets);
    }
}
