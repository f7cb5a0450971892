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

    private static Seen Space() => new Seen(new ParkingSpace(), Now).Is(ParkingSpace.LongestStay, Value.Of(90));
}
