using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Assets.Water;

public sealed class LiftStationTest
{
    private static readonly Instant Start = Seen.At("2026-11-14T08:00:00Z");

    [Theory]
    [InlineData(10, false, false)]
    [InlineData(10.1, true, false)]
    [InlineData(100, true, true)]
    public void Gas_warns_above_10_and_is_danger_from_100_ppm(double ppm, bool warns, bool danger)
    {
        var station = new Seen(new LiftStation(), Start).Has(LiftStation.HydrogenSulphide, ppm);

        Assert.Equal((warns, danger), (station.Raises("gas"), station.Raises("gas-danger")));
    }

    [Fact]
    public void An_overflow_is_counted_timed_and_measured()
    {
        var station = new Narrated(new LiftStation(), Start);
        Spill(station, 0, 10, false);
        Spill(station, 15, 44, true, 60);
        Spill(station, 45, 60, false);
        Spill(station, 65, 70, true, 30);
        Spill(station, 75, 80, false);

        Assert.Equal((2, 0.67), (station.Knows(LiftStation.Overflows), station.Knows(LiftStation.OverflowHours)));
        Assert.Equal((29 * 1.0) + (5 * 0.5), station.Knows(LiftStation.OverflowVolume)!.Value, 2);
    }

    [Fact]
    public void What_was_not_heard_is_no_overflow()
    {
        var station = new Narrated(new LiftStation(), Start);
        Spill(station, 0, 0, true, 60);
        Spill(station, 300, 300, false);

        Assert.Equal(0.5, station.Knows(LiftStation.OverflowHours));
    }

    [Fact]
    public void Starts_are_counted_by_the_hour()
    {
        var station = new Narrated(new LiftStation(), Start, (LiftStation.MostStarts, Value.Of(8)));
        for (var minute = 0; minute <= 120; minute += 5)
        {
            station.Hears(Start + TimeSpan.FromMinutes(minute), LiftStation.PumpStarts.Reading(Math.Floor(minute / 10.0)));
        }

        Assert.InRange(station.Knows(LiftStation.StartsPerHour)!.Value, 5.5, 6.5);
        Assert.False(station.Raises("short-cycles"));
    }

    [Theory]
    [InlineData(2.6, 0, false, true)]
    [InlineData(2.6, 1, false, false)]
    [InlineData(3.1, 1, true, false)]
    [InlineData(1.0, 0, false, false)]
    public void A_full_well_and_pumps_that_stand_still_are_told(double level, double running, bool high, bool stopped)
    {
        var station = new Seen(new LiftStation(), Start).Is(LiftStation.AlarmLevel, Value.Of(3)).Is(LiftStation.StartLevel, Value.Of(2.5))
            .Has(LiftStation.Level, level).Has(LiftStation.PumpsRunning, running);

        Assert.Equal((high, stopped), (station.Raises("high-level"), station.Raises("pumps-stopped")));
    }

    private static void Spill(Narrated station, int from, int to, bool spills, double flow = 0)
    {
        for (var minute = from; minute <= to; minute++)
        {
            station.Hears(Start + TimeSpan.FromMinutes(minute), LiftStation.OverflowFlow.Reading(flow), LiftStation.Overflowing.Reading(spills));
        }
    }
}
