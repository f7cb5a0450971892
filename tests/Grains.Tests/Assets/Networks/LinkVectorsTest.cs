using Beffroi.Quantities;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Networks;

/// <summary>The numbers of domain reference §6.</summary>
public sealed class LinkVectorsTest
{
    [Theory]
    [InlineData(7, -7.5)]
    [InlineData(8, -10)]
    [InlineData(9, -12.5)]
    [InlineData(10, -15)]
    [InlineData(11, -17.5)]
    [InlineData(12, -20)]
    public void A_margin_is_what_is_above_the_floor_of_its_spreading_factor(int spreadingFactor, double floor)
    {
        Assert.Equal(floor, LinkBudget.Floor(spreadingFactor));
        Assert.Equal(5, LinkBudget.Margin(floor + 5, spreadingFactor));
    }

    [Theory]
    [InlineData(12, 1.4828, 147, 24)]
    [InlineData(7, 0.0617, 6, 583)]
    public void One_percent_of_the_time_is_so_many_frames_an_hour(int spreadingFactor, double seconds, double off, int frames)
    {
        Assert.InRange(spreadingFactor, 7, 12);
        Assert.Equal(off, Math.Round(DutyCycle.Off(TimeSpan.FromSeconds(seconds), DutyCycle.Devices).TotalSeconds));
        Assert.Equal(frames, DutyCycle.FramesAnHour(TimeSpan.FromSeconds(seconds), DutyCycle.Devices));
    }

    [Theory]
    [InlineData(0.2058, 1_749)]
    [InlineData(1.4828, 242)]
    public void The_second_window_has_ten_percent(double seconds, int frames) =>
        Assert.Equal(frames, DutyCycle.FramesAnHour(TimeSpan.FromSeconds(seconds), DutyCycle.SecondWindow));

    [Theory]
    [InlineData(7, 0.0617, 16, 0.5)]
    [InlineData(12, 1.4828, 2, 0.2)]
    public void A_cell_of_two_ampere_hours_and_four_lasts_about_so_many_years(int spreadingFactor, double airtime, double years, double give)
    {
        var days = BatteryLife.Days(2.4, 144, TimeSpan.FromSeconds(airtime), spreadingFactor);

        Assert.InRange(days / 365.25, years - give, years + give);
        Assert.Equal(Math.Min(days, 3652.5), BatteryLife.Expected(2.4, 144, TimeSpan.FromSeconds(airtime), spreadingFactor), 6);
    }

    [Theory]
    [InlineData(60, 0, 30)]
    [InlineData(60, 0.5, 60)]
    public void An_order_waits_half_an_interval_and_longer_where_frames_are_lost(double minutes, double loss, double mean) =>
        Assert.Equal(TimeSpan.FromMinutes(mean), ClassADelay.Mean(TimeSpan.FromMinutes(minutes), loss));
}
