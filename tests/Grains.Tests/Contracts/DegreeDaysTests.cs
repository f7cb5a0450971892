namespace Beffroi.Contracts;

public sealed class DegreeDaysTests
{
    /// <summary>The vectors of the domain reference, base 18.</summary>
    [Theory]
    [InlineData(2, 8, 13, 13)]
    [InlineData(10, 20, 3.328, 3)]
    [InlineData(14, 24, 0.992, 0)]
    [InlineData(12, 28, 1.425, 0)]
    [InlineData(18, 26, 0, 0)]
    public void The_two_ways_differ_in_spring(double lowest, double highest, double costic, double meteo)
    {
        Assert.Equal(costic, DegreeDays.Of(DegreeDayMethod.Costic, false, 18, lowest, highest), 3);
        Assert.Equal(meteo, DegreeDays.Of(DegreeDayMethod.Meteo, false, 18, lowest, highest), 3);
    }

    [Fact]
    public void Cooling_counts_above_the_base()
    {
        Assert.Equal(4, DegreeDays.Of(DegreeDayMethod.Meteo, true, 22, 20, 32), 9);
        Assert.Equal(0, DegreeDays.Of(DegreeDayMethod.Costic, true, 22, 10, 20), 9);
        Assert.Equal(DegreeDays.Of(DegreeDayMethod.Costic, false, 18, 10, 20), DegreeDays.Of(DegreeDayMethod.Costic, true, 18, 16, 26), 9);
    }
}
