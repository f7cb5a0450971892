using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Parking;

public sealed class CarParkTest
{
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Theory]
    [InlineData(96, false, false)]
    [InlineData(97, false, true)]
    [InlineData(95, true, true)]
    [InlineData(93, true, false)]
    public void Its_sign_says_full_from_97_until_under_94_percent(double occupied, bool was, bool full) =>
        Assert.Equal(CarPark.Full.As(full, Quality.Estimated), Park(occupied).Has(CarPark.Full, was, 10, Quality.Estimated).Derives(CarPark.Full));

    [Theory]
    [InlineData(40, 60)]
    [InlineData(120, 0)]
    public void Free_is_what_is_left_and_never_below_zero(double occupied, double free) =>
        Assert.Equal(CarPark.Free.As(free, Quality.Estimated), Park(occupied).Derives(CarPark.Free));

    [Fact]
    public void More_than_its_capacity_is_taken_and_told() => Assert.True(Park(101).Raises("over-capacity"));

    [Fact]
    public void An_old_count_tells_nothing() => Assert.Null(new Seen(new CarPark(), Now).Is(CarPark.Capacity, Value.Of(100)).Has(CarPark.Occupied, 101, 90).Raises("over-capacity"));

    private static Seen Park(double occupied) => new Seen(new CarPark(), Now).Is(CarPark.Capacity, Value.Of(100)).Has(CarPark.Occupied, occupied);
}
