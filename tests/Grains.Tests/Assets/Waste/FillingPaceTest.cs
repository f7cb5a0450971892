using CsCheck;
using Xunit;

namespace Beffroi.Assets.Waste;

public sealed class FillingPaceTest
{
    [Fact]
    public void An_outlier_does_not_move_it()
    {
        FillingSample[] steady = [new(0, 4), new(24, 14), new(48, 24), new(72, 34), new(96, 44)];
        FillingSample[] outlier = [.. steady.Select(s => s.Hours == 72 ? s with { Level = 99 } : s)];

        Assert.Equal(10, FillingPace.Of(steady)!.Value.Median, 9);
        Assert.Equal(10, FillingPace.Of(outlier)!.Value.Median, 9);
    }

    [Theory]
    [InlineData(80, 3.6)]
    [InlineData(95, 5.1)]
    [InlineData(100, 5.6)]
    [InlineData(40, 0.0)]
    public void It_tells_when_a_level_comes(double target, double days) => Assert.Equal(days, Steady().DaysTo(target, 44)!.Value, 9);

    [Fact]
    public void What_does_not_fill_is_never_full() => Assert.Null(FillingPace.Of([new(0, 20), new(12, 20), new(24, 20)])!.Value.DaysTo(95, 20));

    [Fact]
    public void Less_than_six_hours_tell_nothing() => Assert.Null(FillingPace.Of([new(0, 5), new(5.9, 20)]));

    [Fact]
    public void Few_levels_tell_no_bounds() => Assert.Null(FillingPace.Of([new(0, 5), new(12, 20), new(24, 30)])!.Value.SoonestTo(95, 30));

    [Fact]
    public void Its_bounds_lie_around_it() => Gen.Double[1, 20].Select(Gen.Double[-4, 4].Array[8, 20]).Sample((pace, noise) =>
    {
        var found = FillingPace.Of([.. noise.Select((n, i) => new FillingSample(6 * i, Math.Clamp((pace * i / 4) + n, 0, 100)))])!.Value;

        Assert.InRange(found.Median, found.Least!.Value, found.Most!.Value);
        Assert.True(found.DaysTo(100, 0) is not { } days || (found.SoonestTo(100, 0) <= days && days <= found.LatestTo(100, 0)));
    });

    [Fact]
    public void So_many_levels_are_kept_that_they_fit_and_reach_back_to_the_emptying() => Gen.Double[0.2, 30].Array[1, 300].Sample(gaps =>
    {
        FillingSample[] kept = [new(0, 3)];
        var hours = 0.0;
        foreach (var gap in gaps)
        {
            hours += gap;
            kept = FillingSample.Read(FillingSample.Write(FillingSample.With(kept, new(hours, hours % 100))));
        }

        Assert.InRange(FillingSample.Write(kept).Length, 1, Twin.TextProperty.LongestText);
        Assert.Equal(0, kept[0].Hours);
        Assert.True(kept.Zip(kept.Skip(1)).All(pair => pair.First.Hours < pair.Second.Hours));
    });

    private static FillingPace Steady() => FillingPace.Of([new(0, 4), new(24, 14), new(48, 24), new(72, 34), new(96, 44)])!.Value;
}
