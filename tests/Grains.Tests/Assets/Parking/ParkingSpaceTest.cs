using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Parking;

public sealed class ParkingSpaceTest
{
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Theory]
    [InlineData(94, false)]
    [InlineData(95, true)]
    public void A_stay_is_too_long_five_minutes_after_its_end(double minutes, bool tooLong) =>
        Assert.Equal(tooLong, Space().Has(ParkingSpace.State, SpaceState.Occupied, minutes).Raises("overstay"));

    [Fact]
    public void It_looks_again_at_the_end_of_the_stay() =>
        Assert.Equal(Now + TimeSpan.FromMinutes(65), new ParkingSpace().NextMoment(Space().Has(ParkingSpace.State, SpaceState.Occupied, 30).Sight()));

    [Fact]
    public void A_free_space_has_no_overstay() => Assert.False(Space().Has(ParkingSpace.State, SpaceState.Free, 100).Raises("overstay"));

    [Fact]
    public void Who_drives_over_it_does_not_park()
    {
        var space = new Narrated(new ParkingSpace(), Now);
        space.Hears(At(1), ParkingSpace.State.Reading(SpaceState.Free)).Hears(At(2), ParkingSpace.State.Reading(SpaceState.Occupied));
        Assert.False(space.Knows(ParkingSpace.Parked));
        Assert.Equal(At(2) + TimeSpan.FromSeconds(15), new ParkingSpace().NextMoment(space.Sight));

        space.Hears(At(2.2), ParkingSpace.State.Reading(SpaceState.Free)).Waits(At(3));
        Assert.False(space.Knows(ParkingSpace.Parked));

        space.Hears(At(4), ParkingSpace.State.Reading(SpaceState.Occupied)).Waits(At(4.25));
        Assert.True(space.Knows(ParkingSpace.Parked));
    }

    [Fact]
    public void A_stay_goes_on_though_somebody_drives_by()
    {
        var space = new Narrated(new ParkingSpace(), Now, (ParkingSpace.LongestStay, Value.Of(60)));
        space.Hears(At(0), ParkingSpace.State.Reading(SpaceState.Occupied)).Waits(At(1));
        space.Hears(At(50), ParkingSpace.State.Reading(SpaceState.Free)).Hears(At(50.1), ParkingSpace.State.Reading(SpaceState.Occupied));

        Assert.Equal((false, true), (space.Knows(ParkingSpace.Overstayed), space.Waits(At(65)).Knows(ParkingSpace.Overstayed)));
    }

    [Fact]
    public void Seven_days_at_one_place_are_abusive()
    {
        var space = new Narrated(new ParkingSpace(), Now);
        for (var hour = 0; hour <= 7 * 24; hour++)
        {
            Assert.False(IsAbusive());
            space.Hears(At(60 * hour), ParkingSpace.State.Reading(SpaceState.Occupied));
        }

        Assert.True(IsAbusive());
        bool IsAbusive() => space.State.Conditions?.Exists(c => c is { Code: "abusive", Open: true }) == true;
    }

    private static Instant At(double minutes) => Now + TimeSpan.FromMinutes(minutes);

    private static Seen Space() => new Seen(new ParkingSpace(), Now).Is(ParkingSpace.LongestStay, Value.Of(90));
}
