using Beffroi.Compliance.Assets;
using Beffroi.Control;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Parking;

public sealed class AnnouncingTest
{
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Theory]
    [InlineData(40, SignMessage.Spaces, 60)]
    [InlineData(43, SignMessage.Spaces, 55)]
    [InlineData(83, SignMessage.Spaces, 17)]
    [InlineData(97, SignMessage.Full, 3)]
    public void It_announces_every_space_below_twenty_and_fives_above(double occupied, SignMessage message, double figure)
    {
        var park = Park().Hears(Now, CarPark.Occupied.Reading(occupied));

        Assert.Equal((message, figure), (park.Knows(CarPark.Announced), park.Knows(CarPark.AnnouncedFree)));
    }

    [Fact]
    public void A_count_that_is_too_old_is_announced_as_two_dashes_when_its_hour_is_over()
    {
        var park = Park();
        Assert.Equal(SignMessage.NoFigure, park.Knows(CarPark.Announced));

        park.Hears(Now, CarPark.Occupied.Reading(40));
        var next = new CarPark().NextMoment(park.Sight)!.Value;
        park.Waits(next);

        Assert.InRange((next - Now).TotalMinutes, 60, 61);
        Assert.Equal(SignMessage.NoFigure, park.Knows(CarPark.Announced));
    }

    [Fact]
    public void A_closed_car_park_is_announced_as_closed() =>
        Assert.Equal(SignMessage.Closed, Park().Hears(Now, CarPark.Occupied.Reading(40), CarPark.Sign.Reading(SignText.Closed)).Knows(CarPark.Announced));

    [Fact]
    public void What_the_counters_missed_shows_at_night_and_is_taken_off()
    {
        var park = new Narrated(new CarPark(), Seen.At("2026-11-13T20:00:00Z"), (CarPark.Capacity, Value.Of(100)), (CarPark.CarsAtNight, Value.Of(10)));
        park.Hears(Seen.At("2026-11-14T02:30:00Z"), CarPark.Occupied.Reading(30));
        Assert.Null(park.Knows(CarPark.Drift));

        park.Hears(Seen.At("2026-11-14T03:10:00Z"), CarPark.Occupied.Reading(32)).Hears(Seen.At("2026-11-14T03:40:00Z"), CarPark.Occupied.Reading(36));
        Assert.Equal(22, park.Knows(CarPark.Drift));

        park.Hears(Seen.At("2026-11-14T11:00:00Z"), CarPark.Occupied.Reading(102));
        Assert.Equal((80, 20), (park.Knows(CarPark.Occupancy), park.Knows(CarPark.Free)));
    }

    [Theory]
    [InlineData(50, 0)]
    [InlineData(84, 1.2)]
    public void It_tells_how_many_are_turned_away_at_such_a_load(double occupied, double percent) =>
        Assert.Equal(percent, Park().Hears(Now, CarPark.Occupied.Reading(occupied)).Knows(CarPark.TurnedAway)!.Value, 1);

    [Fact]
    public void Its_signs_are_commanded_in_the_slot_of_programmes_and_let_go()
    {
        var (park, sign) = (new AssetState(new CarPark().Properties.Length), AssetId.Of("sign", "J-1"));
        var told = Commands(park, turn => Describing.Decide(turn, new() { Attributes = new Dictionary<string, Value> { ["capacity"] = Value.Of(100) } }, new("test"), 1), 0);
        Assert.Empty(told);

        told = Commands(park, turn => Receiving.Decide(turn, Link(sign, EffectForm.Linked, 1)), 1);
        Assert.Equal([("message", CommandVerb.Set, "no-figure")], told.Select(c => (c.Control, c.Verb, c.Value.Text)));

        told = Commands(park, turn => Observing.Decide(turn, new() { Source = "test", Measurements = [CarPark.Occupied.Reading(40)] }, TimeSpan.Zero), 2);
        Assert.Equal([("message", "spaces"), ("figure", "60")], told.Select(c => (c.Control, $"{c.Value.Text}{(c.Value.Form == ValueForm.Number ? c.Value.Number : null)}")));
        Assert.All(told, c => Assert.Equal((ControlSlot.Programme, "car-park/P-1", "car-park/P-1"), (c.Slot, c.Source, c.Cause.Author)));

        Assert.Empty(Commands(park, turn => Observing.Decide(turn, new() { Source = "test", Measurements = [CarPark.Occupied.Reading(39)] }, TimeSpan.Zero), 3));

        told = Commands(park, turn => Receiving.Decide(turn, Link(sign, EffectForm.Unlinked, 2)), 4);
        Assert.Equal([("message", CommandVerb.Relinquish), ("figure", CommandVerb.Relinquish)], told.Select(c => (c.Control, c.Verb)));
    }

    private static IncomingEffect Link(AssetId source, EffectForm form, long version) => new(source, version, 0, new() { Form = form, Name = "guidesTo" });

    private static CommandRequest[] Commands(AssetState state, Action<AssetTurn> decide, int minutes)
    {
        var turn = new AssetTurn(new CarPark(), AssetId.Of("car-park", "P-1"), state, Now + TimeSpan.FromMinutes(minutes));
        Slot[] before = [.. state.Slots];
        decide(turn);
        Judging.Decide(turn);
        Telling.Spread(turn, before, 0);
        var told = turn.Effects.Select(e => e.Content.Command).OfType<CommandRequest>().ToArray();
        turn.Finish();
        return told;
    }

    private static Narrated Park() => new(new CarPark(), Now - TimeSpan.FromMinutes(1), (CarPark.Capacity, Value.Of(100)));
}
