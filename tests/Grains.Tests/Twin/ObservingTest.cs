using Beffroi.Inventory;
using Beffroi.Support.Twin;
using Beffroi.Twin;

namespace Beffroi.Tests.Twin;

public sealed class ObservingTest
{
    private readonly TurnBench _bench = new(new Lantern(), AssetId.Of("lantern", "L-1"));

    public ObservingTest() => _bench.Describe(new() { Name = "Lantern" });

    [Fact]
    public void A_reading_stands_in_its_slot_with_its_quality()
    {
        var outcome = _bench.Observe(Power(42, at: -1));

        Assert.Equal((DeliveryResult.Taken, _bench.State.Version), (outcome.Result, outcome.Version));
        var power = _bench.LastTurn.Sight.Of(Lantern.Power);
        Assert.Equal((42, Quality.Measured), (power.Value.Number, power.Quality));
        Assert.Equal(_bench.Now, _bench.State.LastSeen);
    }

    [Fact]
    public void An_older_reading_is_taken_but_not_into_the_slot()
    {
        _bench.Observe(Power(42, at: -1));
        var outcome = _bench.Observe(Power(17, at: -5));

        Assert.Equal((DeliveryResult.Taken, 1), (outcome.Result, outcome.Late));
        Assert.Equal(42, _bench.LastTurn.Sight.Of(Lantern.Power).Value.Number);
        Assert.True(_bench.Changes[^1].Change.Facts[0].IsLate);
    }

    [Fact]
    public void The_same_instant_and_value_without_a_number_is_a_repeat()
    {
        _bench.Observe(Power(42, at: -1));
        var version = _bench.State.Version;

        Assert.Equal(DeliveryResult.Repeat, _bench.Observe(Power(42, at: -1)).Result);
        Assert.Equal(version, _bench.State.Version);
        Assert.Equal(DeliveryResult.Taken, _bench.Observe(Power(43, at: -1)).Result);
    }

    [Fact]
    public void A_number_heard_before_is_a_repeat_whatever_it_carries()
    {
        _bench.Observe(Power(42, at: -1) with { Sequence = 9 });

        Assert.Equal(DeliveryResult.Repeat, _bench.Observe(Power(300, at: 0) with { Sequence = 9 }).Result);
        Assert.Equal(DeliveryResult.Taken, _bench.Observe(Power(300, at: 0) with { Sequence = 9, Epoch = 2 }).Result);
    }

    [Theory]
    [InlineData("power", 1000, RejectionCode.OutOfRange)]
    [InlineData("power", double.NaN, RejectionCode.WrongForm)]
    [InlineData("mode", 3, RejectionCode.WrongForm)]
    [InlineData("voltage", 230, RejectionCode.UnknownProperty)]
    public void What_cannot_be_believed_is_rejected_with_its_reason(string property, double number, string code)
    {
        var outcome = _bench.Observe(new() { Source = "mqtt", Measurements = [new(property, Value.Of(number))] });

        Assert.Equal(DeliveryResult.Rejected, outcome.Result);
        Assert.Equal(code, Assert.Single(outcome.Rejections).Code);
        Assert.Equal(code, Assert.Single(_bench.LastTurn.Rejected).Rejection.Code);
    }

    [Fact]
    public void One_bad_measurement_does_not_lose_the_good_ones()
    {
        var outcome = _bench.Observe(new() { Source = "mqtt", Measurements = [new("power", Value.Of(9999)), new("door", Value.Of(true))] });

        Assert.Equal(DeliveryResult.Taken, outcome.Result);
        Assert.Equal(RejectionCode.OutOfRange, Assert.Single(outcome.Rejections).Code);
        Assert.True(_bench.LastTurn.Sight.Of(Lantern.Door).Value);
    }

    [Fact]
    public void A_reading_from_the_future_is_rejected_beyond_the_tolerance()
    {
        Assert.Equal(DeliveryResult.Taken, _bench.Observe(Power(42, at: 1)).Result);
        Assert.Equal(RejectionCode.FutureDated, _bench.Observe(Power(42, at: 3)).Rejections[0].Code);
    }

    [Fact]
    public void Units_are_converted_and_unknown_ones_rejected()
    {
        _bench.Observe(new() { Source = "mqtt", Measurements = [new("power", Value.Of(0.25, "kW"))] });
        Assert.Equal(250, _bench.LastTurn.Sight.Of(Lantern.Power).Value.Number);

        var refused = _bench.Observe(new() { Source = "mqtt", Measurements = [new("power", Value.Of(1, "lx"))] });
        Assert.Equal(RejectionCode.WrongUnit, refused.Rejections[0].Code);
    }

    [Fact]
    public void Nothing_is_expected_of_an_asset_nobody_described()
    {
        var stranger = new TurnBench(new Lantern(), AssetId.Of("lantern", "L-9"));

        Assert.Equal(RejectionCode.UnknownAsset, stranger.Observe(Power(1, at: 0)).Rejections[0].Code);
        Assert.Empty(stranger.Changes);
    }

    [Fact]
    public void A_value_turns_stale_by_itself()
    {
        _bench.Observe(Power(42, at: 0));

        Assert.Equal(Quality.Measured, new Sight(_bench.State, _bench.Now + TimeSpan.FromMinutes(20)).Of(Lantern.Power).Quality);
        Assert.Equal(Quality.Stale, new Sight(_bench.State, _bench.Now + TimeSpan.FromMinutes(21)).Of(Lantern.Power).Quality);
    }

    private static Delivery Power(double watts, double at) =>
        new() { Source = "mqtt", At = TurnBench.Noon + TimeSpan.FromMinutes(at), Measurements = [new("power", Value.Of(watts))] };
}
