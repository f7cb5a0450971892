using Beffroi.Compliance.Assets;
using Beffroi.Quantities;
using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Assets.Networks;

public sealed class LoRaWanDeviceTest
{
    private static readonly AssetId Id = AssetId.Of("lorawan-device", "a81758fffe04b1c1");

    private readonly TurnBench _bench = new(new LoRaWanDevice(), Id);

    public LoRaWanDeviceTest() => _bench.Describe(new() { Name = "A81758FFFE04B1C1" });

    [Fact]
    public void Numbers_between_two_frames_are_lost_and_one_that_comes_late_is_not()
    {
        Hear(10, -50);
        Hear(14, -40);
        Assert.Equal((2, 3, 0, 60), Counts());

        Hear(12, -45);
        Assert.Equal((3, 3, 1, 40), Counts());
        Assert.Equal("11 13", Text(LoRaWanDevice.Missing));

        Hear(15, -30);
        Assert.Equal((4, 3, 1, 33.3), Counts());
    }

    [Fact]
    public void The_same_number_twice_is_one_frame()
    {
        Hear(10, -50);
        Hear(10, -49);
        Hear(11, -40);
        Hear(10, -50.5);

        Assert.Equal((2, 0, 0, 0), Counts());
    }

    [Theory]
    [InlineData("another", false)]
    [InlineData("session", true)]
    public void A_new_session_begins_anew_and_a_lower_number_without_one_is_a_reset(string session, bool reset)
    {
        Hear(500, -50);
        Hear(2, -40, session);
        Hear(3, -30, session);

        Assert.Equal((3, 0, 0, 0), Counts());
        Assert.Equal(reset, _bench.LastTurn.Sight.Of(LoRaWanDevice.CounterReset).Current);
        Assert.Equal(reset ? ["counter-reset"] : [], _bench.State.Conditions?.Where(c => c.Open).Select(c => c.Code) ?? []);
    }

    [Fact]
    public void After_a_join_the_same_address_is_a_new_session()
    {
        Hear(500, -50);
        _bench.Observe(Message(-41, LoRaWanDevice.JoinAddress.Reading("session")));
        Hear(0, -40);
        Hear(2, -30);

        Assert.Equal((3, 1, 0, 25), Counts());
        Assert.Equal(1, Number(LoRaWanDevice.Joins));
        Assert.False(_bench.LastTurn.Sight.Of(LoRaWanDevice.CounterReset).Current);
    }

    [Fact]
    public void A_number_whose_clock_is_behind_is_still_the_highest()
    {
        Hear(10, -40);
        Hear(11, -41);
        Hear(12, -30);

        Assert.Equal((3, 0, 0, 0), Counts());
    }

    [Fact]
    public void Frames_of_before_the_first_that_was_heard_count_too()
    {
        Hear(8, -30);
        Hear(5, -35);
        Hear(6, -34);
        Hear(5, -35.5);

        Assert.Equal((3, 2, 1, 25), Counts());
        Assert.Equal("7", Text(LoRaWanDevice.Missing));
    }

    [Fact]
    public void What_is_sent_again_by_a_broker_is_not_counted_again()
    {
        var frame = Message(-20, LoRaWanDevice.FrameCounter.Reading(1), LoRaWanDevice.Session.Reading("s"), LoRaWanDevice.Airtime.Reading(0.5)) with { Epoch = 77 };
        _bench.Observe(frame);

        Assert.Equal(DeliveryResult.Repeat, _bench.Observe(frame).Result);
        Assert.Equal(0.5, Number(LoRaWanDevice.AirtimeIndex));
    }

    [Fact]
    public void In_whatever_order_and_however_often_frames_come_the_sums_are_the_same() =>
        Gen.Select(Gen.Int[0, 1].Array[2, MissingFrames.Kept], Gen.Int[0, 1_000]).Sample((heard, seed) =>
        {
            var sent = heard.Select((one, number) => (One: one, Number: number)).Where(frame => frame.One == 1).Select(frame => frame.Number).ToArray();
            if (sent.Length == 0)
            {
                return;
            }

            var shuffled = sent.OrderBy(number => ((number * 7_919L) + seed) % 101).SelectMany(number => seed % 2 == 0 ? [number] : new[] { number, number });
            var bench = new TurnBench(new LoRaWanDevice(), Id);
            bench.Describe(new());
            foreach (var number in shuffled)
            {
                bench.Observe(Frame(bench, number, number - 60, "session"));
            }

            var sight = bench.LastTurn.Sight;
            Assert.Equal(sent.Length, sight.Of(LoRaWanDevice.FramesReceived).Value.Number);
            Assert.Equal(sent[^1] - sent[0] + 1 - sent.Length, sight.Of(LoRaWanDevice.FramesLost).Value.Number - sight.Of(LoRaWanDevice.FramesLate).Value.Number);
        });

    [Theory]
    [InlineData(0.1, -12, true)]
    [InlineData(4.9, -12, true)]
    [InlineData(5, -12, false)]
    public void A_link_is_weak_under_five_decibels(double above, double rssi, bool weak)
    {
        var device = new Seen(new LoRaWanDevice(), _bench.Now).Has(LoRaWanDevice.Snr, LinkBudget.Floor(9) + above).Has(LoRaWanDevice.Rssi, rssi).Has(LoRaWanDevice.SpreadingFactor, 9);

        Assert.Equal(LoRaWanDevice.Margin.As(above, Quality.Estimated), device.Derives(LoRaWanDevice.Margin));
        Assert.Equal(weak, device.Has(LoRaWanDevice.Margin, above).Raises("weak-link"));
    }

    [Theory]
    [InlineData(10, false, false)]
    [InlineData(10.1, true, false)]
    [InlineData(20.1, false, true)]
    public void Loss_is_told_above_ten_and_above_twenty_percent(double loss, bool some, bool much)
    {
        var device = new Seen(new LoRaWanDevice(), _bench.Now).Has(LoRaWanDevice.FrameLoss, loss);

        Assert.Equal((some, much), (device.Raises("frame-loss"), device.Raises("heavy-frame-loss")));
    }

    [Theory]
    [InlineData(0.5, 91, true)]
    [InlineData(0.5, 89, false)]
    [InlineData(12, 91, false)]
    public void It_is_unheard_after_three_of_its_intervals(double hours, double minutes, bool unheard) =>
        Assert.Equal(unheard, new Seen(new LoRaWanDevice(), _bench.Now).Is(LoRaWanDevice.Interval, Value.Of(hours)).Has(LoRaWanDevice.FrameCounter, 3, minutes).Raises("unheard"));

    private void Hear(long counter, double minutes, string session = "session") => _bench.Observe(Frame(_bench, counter, minutes, session));

    private (double Received, double Lost, double Late, double Loss) Counts() =>
        (Number(LoRaWanDevice.FramesReceived), Number(LoRaWanDevice.FramesLost), Number(LoRaWanDevice.FramesLate), Number(LoRaWanDevice.FrameLoss));

    private double Number<TQuantity>(Property<TQuantity> property)
        where TQuantity : struct, IQuantity<TQuantity> => _bench.LastTurn.Sight.Of(property) is { IsKnown: true } known ? known.Value.Number : 0;

    private string? Text(TextProperty property) => _bench.LastTurn.Sight.Of(property);

    private Delivery Message(double minutes, params Measurement[] measurements) => Message(_bench, minutes, measurements);

    private static Delivery Message(TurnBench bench, double minutes, params Measurement[] measurements) =>
        new() { Source = "chirpstack", At = bench.Now + TimeSpan.FromMinutes(minutes), Measurements = measurements };

    private static Delivery Frame(TurnBench bench, long counter, double minutes, string session) =>
        Message(bench, minutes, LoRaWanDevice.FrameCounter.Reading(counter), LoRaWanDevice.Session.Reading(session));
}
