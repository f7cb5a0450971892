using CsCheck;
using Xunit;

namespace Beffroi.Assets.GreenSpaces;

/// <summary>The water of a root zone, whatever the days bring.</summary>
public sealed class SoilStoreTest
{
    private static readonly Gen<SoilStore> Stores = Gen.Select(Gen.Double[5, 250], Gen.Double[0.2, 0.7], Gen.Double[0.2, 1.3]).Select((total, share, factor) => new SoilStore(total, share, factor));

    [Fact]
    public void It_never_lacks_less_than_nothing_nor_more_than_it_holds_and_no_water_is_made_or_lost() =>
        Gen.Select(Stores, Gen.Double[0, 1], Gen.Select(Gen.Double[0, 60], Gen.Double[0, 40], Gen.Double[0, 12]).List[1, 60]).Sample((store, begin, days) =>
        {
            var depletion = begin * store.Total;
            foreach (var (rain, given, et0) in days)
            {
                var day = store.Next(depletion, rain, given, et0);
                Assert.InRange(day.Depletion, 0, store.Total + 1e-9);
                Assert.InRange(day.Taken, -1e-9, (store.Factor * et0) + 1e-9);
                Assert.True(day.Drained >= 0 && day.Rain <= rain);
                Assert.Equal(day.Depletion - depletion, day.Taken + day.Drained - day.Rain - given, 1e-9);
                depletion = day.Depletion;
            }
        });

    [Fact]
    public void Plants_draw_less_the_drier_it_is_and_nothing_from_dry_ground() =>
        Gen.Select(Stores, Gen.Double[0, 1], Gen.Double[0, 1], Gen.Double[0, 12]).Sample((store, one, other, et0) =>
        {
            var (wetter, drier) = (Math.Min(one, other) * store.Total, Math.Max(one, other) * store.Total);
            var ready = store.ReadyOn(et0);
            Assert.True(store.StressAt(drier, ready) <= store.StressAt(wetter, ready));
            Assert.InRange(store.StressAt(drier, ready), 0, 1);
            Assert.Equal(0, store.StressAt(store.Total, ready), 1e-9);
        });

    [Fact]
    public void A_sports_ground_of_20_mm_is_watered_every_fourth_day_of_5_mm()
    {
        var (store, depletion, days) = (new SoilStore(50, 0.4, 1), 0.0, 0);
        while (Watering.Of(depletion, store.ReadyOn(5), 0, 0.72, 12) is null)
        {
            depletion = store.Next(depletion, 0, 0, 5).Depletion;
            days++;
        }

        Assert.Equal((4, 20.0), (days, store.ReadyOn(5)));
    }

    [Fact]
    public void It_is_given_what_it_lacks_by_what_emitters_lose_and_for_as_long_as_they_take()
    {
        var watering = Watering.Of(18, 16, 3, 0.75, 10)!.Value;

        Assert.Equal((20.0, 120.0), (Math.Round(watering.Depth, 9), Math.Round(watering.Minutes, 9)));
        Assert.Null(Watering.Of(15.9, 16, 3, 0.75, 10));
    }

    [Fact]
    public void Less_than_two_millimetres_of_rain_do_not_count() =>
        Assert.Equal((10.0, 8.0), (new SoilStore(50, 0.4, 1).Next(10, 1.9, 0, 0).Depletion, new SoilStore(50, 0.4, 1).Next(10, 2, 0, 0).Depletion));

    [Fact]
    public void Plants_may_draw_less_on_a_hot_day() => Assert.True(new SoilStore(50, 0.4, 1).ReadyOn(8) < new SoilStore(50, 0.4, 1).ReadyOn(2));

    [Fact]
    public void A_probe_says_what_is_lacking() => Assert.Equal(27, new SoilStore(45, 0.4, 1).DepletionAt(SoilWater.Of(SoilType.Loam), 0.20, 0.3), 1e-9);
}
