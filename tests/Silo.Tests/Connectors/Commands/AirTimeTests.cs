using Xunit;

namespace Beffroi.Connectors.Commands;

public sealed class AirTimeTests
{
    [Theory]
    [InlineData(10, new[] { 61.7, 113.2, 205.8, 370.7, 823.3, 1482.8 })]
    [InlineData(24, new[] { 82.2, 143.9, 267.3, 493.6, 1069.1, 1974.3 })]
    [InlineData(51, new[] { 118.0, 215.6, 390.1, 698.4, 1560.6, 2793.5 })]
    public void A_frame_is_on_the_air_as_long_as_the_reference_says(int payload, double[] milliseconds) =>
        Assert.Equal(milliseconds, Enumerable.Range(7, 6).Select(sf => Math.Round(AirTime.Of(payload, sf).TotalMilliseconds, 1)), (a, b) => Math.Abs(a - b) < 0.11);

    [Theory]
    [InlineData(7, 583)]
    [InlineData(12, 24)]
    public void An_hour_of_a_gateways_air_is_as_many_frames_as_the_law_lets_through(int spreadingFactor, int frames)
    {
        var pace = new DownlinkPace(0.01);
        var sent = 0;
        while (pace.Take("gw-1", AirTime.Of(10, spreadingFactor), TimeSpan.Zero) == TimeSpan.Zero)
        {
            sent++;
        }

        Assert.Equal(frames, sent);
        var wait = pace.Take("gw-1", AirTime.Of(10, spreadingFactor), TimeSpan.Zero);
        Assert.True(wait > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, pace.Take("gw-2", AirTime.Of(10, spreadingFactor), TimeSpan.Zero));
        Assert.Equal(TimeSpan.Zero, pace.Take("gw-1", AirTime.Of(10, spreadingFactor), wait + TimeSpan.FromMilliseconds(1)));
    }
}
