using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Waste;

public sealed class ContainerTest
{
    private static readonly Instant Now = Seen.At("2026-11-14T15:00:00Z");

    [Theory]
    [InlineData(70, 39, true)]
    [InlineData(70, 40, false)]
    [InlineData(20, 5, false)]
    public void It_was_emptied_when_its_level_fell_by_more_than_thirty_points(double highest, double level, bool emptied)
    {
        var bin = Bin(level).Has(Container.Highest, highest, 60).Has(Container.Emptyings, 4, 3 * 1440).Has(Container.Remainder, 2, 3 * 1440);

        Assert.Equal(emptied ? Container.Emptyings.As(5, Quality.Inferred) : null, bin.Derives(Container.Emptyings));
        Assert.Equal(emptied ? Container.Remainder.As(level, Quality.Inferred) : null, bin.Derives(Container.Remainder));
    }

    [Fact]
    public void The_first_level_is_a_beginning() => Assert.Equal(Container.Emptyings.As(0, Quality.Inferred), Bin(55).Derives(Container.Emptyings));

    [Theory]
    [InlineData(65, 3, 1.5)]
    [InlineData(95, 3, 0.0)]
    [InlineData(5, 3, null)]
    [InlineData(65, 0.2, null)]
    public void It_is_full_at_the_pace_since_it_was_emptied(double level, double days, double? fullIn) =>
        Assert.Equal(fullIn, Filling(level, days).Derives(Container.FullIn) is { } derived ? Math.Round(derived.Value.Number, 6) : null);

    [Theory]
    [InlineData(80, 1, Collection.Now)]
    [InlineData(65, 3, Collection.Next)]
    [InlineData(59, 3, Collection.None)]
    [InlineData(62, 20, Collection.Now)]
    [InlineData(8, 20, Collection.None)]
    public void Its_round_stops_there_when_it_must(double level, double days, Collection advice) =>
        Assert.Equal(Container.Collection.As(advice, Quality.Estimated), Filling(level, days).Derives(Container.Collection));

    [Fact]
    public void What_is_kept_beyond_its_days_is_told_and_an_empty_one_is_not()
    {
        Assert.True(Filling(40, 7.1).Raises("kept-too-long"));
        Assert.False(Filling(40, 6.9).Raises("kept-too-long"));
        Assert.False(Filling(6, 30).Raises("kept-too-long"));
        Assert.True(Filling(40, 4).Is(Container.LongestKept, Value.Of(3)).Raises("kept-too-long"));
    }

    [Fact]
    public void An_old_level_tells_nothing()
    {
        var bin = new Seen(new Container(), Now).Has(Container.FillLevel, 90, 27 * 60);

        Assert.Null(bin.Derives(Container.Collection));
        Assert.Null(bin.Raises("overflowing"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(10, 1)]
    [InlineData(40, 2)]
    [InlineData(75, 3)]
    public void It_is_drawn_in_classes(double level, int drawn) => Assert.Equal(drawn, new Container().Fill(Bin(level).Sight()));

    private static Seen Bin(double level) => new Seen(new Container(), Now).Has(Container.FillLevel, level);

    /// <summary>So full, after so many days since it was emptied to 5 percent; a round comes every seven.</summary>
    private static Seen Filling(double level, double days) => Bin(level)
        .Has(Container.Highest, level, 60)
        .Has(Container.Emptyings, 1, days * 1440, Quality.Inferred)
        .Has(Container.Remainder, 5, days * 1440, Quality.Inferred);
}
