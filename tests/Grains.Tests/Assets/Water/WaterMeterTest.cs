using Beffroi.Compliance.Assets;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Assets.Water;

public sealed class WaterMeterTest
{
    private static readonly Instant Start = Seen.At("2026-11-14T00:00:00Z");

    [Theory]
    [InlineData(99_998.5, 1.5, 5.0, MeterStep.RolledOver, 3)]
    [InlineData(99_998.5, 1.5, null, MeterStep.Swapped, 0)]
    [InlineData(5_000, 12, 5.0, MeterStep.Swapped, 0)]
    [InlineData(5_000, 4_998, 5.0, MeterStep.BackFlow, 0)]
    [InlineData(5_000, 4_980, 5.0, MeterStep.Swapped, 0)]
    [InlineData(20, 19, 5.0, MeterStep.Swapped, 0)]
    [InlineData(5_000, 5_001.25, 5.0, MeterStep.Counted, 1.25)]
    public void A_register_that_shows_less_rolled_over_turned_back_or_is_another(double before, double now, double? digits, MeterStep step, double gained)
    {
        var reading = MeterReading.Of(before, now, digits);

        Assert.Equal((step, gained), (reading.Step, Math.Round(reading.Gained, 6)));
    }

    [Fact]
    public void Its_index_never_goes_back_and_gains_what_the_register_counted() => Gen.Double[0, 3].Array[1, 40].Sample(steps =>
    {
        var meter = new Narrated(new WaterMeter(), Start, (WaterMeter.Digits, Value.Of(3)));
        var (register, used, hour) = (990.0, 0.0, 0);
        meter.Hears(Start + TimeSpan.FromHours(++hour), WaterMeter.Register.Reading(register));
        foreach (var step in steps.Select(s => Math.Round(s, 2)))
        {
            used += step;
            register = Math.Round((register + step) % 1_000, 2);
            meter.Hears(Start + TimeSpan.FromHours(++hour), WaterMeter.Register.Reading(register));
        }

        Assert.Equal(990 + used, meter.Knows(WaterMeter.VolumeIndex)!.Value, 3);
        Assert.Equal(Math.Round(steps[^1], 2), meter.Knows(WaterMeter.Flow)!.Value, 3);
    });

    [Fact]
    public void Another_meter_goes_on_where_the_index_was()
    {
        var meter = Hourly(5_000, 5_002, 3, 4.5);

        Assert.Equal((5_003.5, 1), (meter.Knows(WaterMeter.VolumeIndex), meter.Knows(WaterMeter.Swaps)));
    }

    [Fact]
    public void Water_that_turns_back_is_told_and_not_counted()
    {
        var meter = Hourly(5_000, 4_999);
        Assert.Equal((5_000.0, true), (meter.Knows(WaterMeter.VolumeIndex), meter.Raises("back-flow")));

        meter.Hears(Start + TimeSpan.FromHours(3), WaterMeter.Register.Reading(4_999.5));
        Assert.Equal((5_000.5, false), (meter.Knows(WaterMeter.VolumeIndex), meter.Raises("back-flow")));
    }

    [Theory]
    [InlineData(0.01, true)]
    [InlineData(0, false)]
    public void A_day_without_a_quiet_hour_is_a_leak(double atNight, bool leaks)
    {
        var meter = new Narrated(new WaterMeter(), Start);
        var register = 100.0;
        for (var hour = 0; hour <= 30; hour++)
        {
            register += hour % 24 is >= 1 and < 5 ? atNight : 0.5;
            meter.Hears(Start + TimeSpan.FromHours(hour), WaterMeter.Register.Reading(register));
        }

        Assert.Equal(leaks, meter.State.Conditions?.Exists(c => c is { Code: "leak", Open: true }) == true);
    }

    [Fact]
    public void Where_water_flows_by_nature_nothing_is_a_leak() =>
        Assert.False(new Seen(new WaterMeter(), Start).Is(WaterMeter.NeverQuiet, Value.Of(true)).Has(WaterMeter.Quiet, false).Raises("leak"));

    [Fact]
    public void Pulses_count_by_their_weight()
    {
        var meter = new Narrated(new WaterMeter(), Start, (WaterMeter.PulseWeight, Value.Of(10)));
        meter.Hears(Start + TimeSpan.FromHours(1), WaterMeter.Pulses.Reading(1_000)).Hears(Start + TimeSpan.FromHours(2), WaterMeter.Pulses.Reading(1_150));

        Assert.Equal((11.5, 1.5), (meter.Knows(WaterMeter.VolumeIndex), meter.Knows(WaterMeter.Flow)));
    }

    private static Narrated Hourly(params double[] registers) =>
        registers.Select((register, i) => (register, i)).Aggregate(new Narrated(new WaterMeter(), Start), (meter, r) => meter.Hears(Start + TimeSpan.FromHours(r.i + 1), WaterMeter.Register.Reading(r.register)));
}
