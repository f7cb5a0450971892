using CsCheck;
using Xunit;

namespace Beffroi.Assets.Buildings;

/// <summary>What holds of the models whatever they are given.</summary>
public sealed class PhysicsTest
{
    [Fact]
    public void A_single_room_goes_as_far_in_two_steps_as_in_one() =>
        Gen.Select(Gen.Double[1e6, 1e9], Gen.Double[50, 5000], Gen.Double[-20, 30], Gen.Double[5, 30], Gen.Double[0, 50_000], Gen.Double[0.1, 200]).Sample((capacity, transfer, outdoor, indoor, heat, hours) =>
        {
            var room = new SingleRoom(capacity, transfer);
            var half = room.After(TimeSpan.FromHours(hours / 2), indoor, outdoor, heat);
            Assert.Equal(room.After(TimeSpan.FromHours(hours), indoor, outdoor, heat), room.After(TimeSpan.FromHours(hours / 2), half, outdoor, heat), 1e-6);
        });

    [Fact]
    public void A_single_room_loses_two_thirds_of_its_warmth_in_its_time_constant() =>
        Assert.Equal(20 * Math.Exp(-1), new SingleRoom(165e6, 1300).After(new SingleRoom(165e6, 1300).TimeConstant, 20, 0, 0), 1e-9);

    [Fact]
    public void What_a_zone_needs_keeps_it_at_its_set_point() =>
        Gen.Select(Gen.Double[50, 5000], Gen.Double[0.3, 1.5], Gen.Double[0.1, 0.5], Gen.Double[0.1, 2], Gen.Double[-15, 25], Gen.Double[8, 26], Gen.Double[8, 24]).Sample((area, walls, windows, changes, outdoor, mass, setPoint) =>
        {
            var zone = new ThermalZone(area, 165e3 * area, 2.5, walls * area, windows * area, ThermalZone.AirTransferOf(2.8 * area, changes));
            var need = zone.Need(setPoint, mass, outdoor, outdoor, 5 * area, 2 * area).Number;
            Assert.Equal(setPoint, zone.Step(mass, outdoor, outdoor, 5 * area, 2 * area, need).Air, 1e-6);
        });

    [Fact]
    public void Held_for_long_a_zone_needs_what_it_loses()
    {
        var zone = new ThermalZone(1000, 165e6, 2.5, 600, 300, 400);
        var mass = 15.0;
        for (var hour = 0; hour < 2000; hour++)
        {
            mass = zone.Step(mass, 0, 0, 0, 0, zone.Need(19, mass, 0, 0, 0, 0).Number).Mass;
        }

        Assert.InRange(zone.Need(19, mass, 0, 0, 0, 0).Number, 0.9 * 19 * zone.Transfer, 19 * zone.Transfer);
    }

    [Fact]
    public void A_signature_is_found_again_in_what_it_makes() =>
        Gen.Select(Gen.Double[10, 500], Gen.Double[5, 100], Gen.Double[12, 18]).Sample((basis, slope, at) =>
        {
            var truth = new HeatingSignature(basis, slope, Math.Round(at, 1));
            SignaturePoint[] points = [.. Enumerable.Range(-5, 30).Select(t => new SignaturePoint(t, truth.At(t)))];
            var found = HeatingSignature.Fit(points)!;

            Assert.Equal((truth.Break, truth.Base, truth.Slope), (Math.Round(found.Break, 1), Math.Round(found.Base, 4) is var b && Math.Abs(b - basis) < 1e-3 ? truth.Base : b, Math.Abs(found.Slope - slope) < 1e-3 ? truth.Slope : found.Slope));
            Assert.True(found.QualityOn(points) is { IsGoodEnough: true, RSquared: > 0.999 });
        });

    [Fact]
    public void A_signature_learnt_day_by_day_is_that_of_all_its_days() =>
        Gen.Select(Gen.Double[0, 25], Gen.Double[-20, 20]).List[31, (int)RunningSignature.Remembered].Sample(days =>
        {
            var learnt = default(RunningSignature);
            foreach (var (cold, noise) in days)
            {
                learnt = learnt.With(cold, 40 + (12 * cold) + noise);
            }

            var (mean, heat) = (days.Average(d => d.Item1), days.Average(d => 40 + (12 * d.Item1) + d.Item2));
            var slope = days.Sum(d => (d.Item1 - mean) * (40 + (12 * d.Item1) + d.Item2 - heat)) / days.Sum(d => (d.Item1 - mean) * (d.Item1 - mean));
            Assert.Equal((slope, heat - (slope * mean)), (learnt.Slope, learnt.Base), (a, b) => Math.Abs(a.Item1 - b.Item1) < 1e-6 && Math.Abs(a.Item2 - b.Item2) < 1e-5);
        });

    [Fact]
    public void A_renovation_is_learnt_in_a_year()
    {
        var learnt = default(RunningSignature);
        for (var day = 0; day < 730; day++)
        {
            var cold = 12 + (10 * Math.Sin(day));
            learnt = learnt.With(cold, (day < 365 ? 30 : 15) * cold);
        }

        Assert.InRange(learnt.Slope, 14, 17.5);
    }

    [Fact]
    public void Of_few_points_or_of_no_cold_there_is_no_signature()
    {
        Assert.Null(HeatingSignature.Fit([.. Enumerable.Range(0, HeatingSignature.FewestPoints - 1).Select(t => new SignaturePoint(t, 100 - t))]));
        Assert.Null(HeatingSignature.Fit([.. Enumerable.Range(23, 20).Select(t => new SignaturePoint(t, t))]));
    }

    [Fact]
    public void Air_settles_where_breath_and_renewal_meet()
    {
        Assert.Equal(420 + 1000, Airing.Equilibrium(450, 450), 1e-9);
        Assert.Equal(Airing.Equilibrium(450, 300), Airing.After(100, 420, 450, 300, 180), 1e-6);
        Assert.Equal(2.5, Airing.ChangesOfPlateau(Airing.Equilibrium(450, 450), 450, 180)!.Value, 1e-9);
    }

    [Fact]
    public void How_often_air_is_renewed_is_read_from_how_it_clears() =>
        Gen.Select(Gen.Double[0.2, 6], Gen.Double[0.1, 3], Gen.Double[600, 4000]).Sample((changes, hours, ppm) =>
            Assert.Equal(changes, Airing.ChangesOfDecay(ppm, Airing.After(hours, ppm, 0, changes * 200, 200), hours)!.Value, 1e-6));

    [Fact]
    public void Air_that_does_not_clear_says_nothing()
    {
        Assert.Null(Airing.ChangesOfDecay(800, 900, 1));
        Assert.Null(Airing.ChangesOfDecay(800, 420, 1));
        Assert.Null(Airing.ChangesOfPlateau(420, 100, 200));
        Assert.Null(Confinement.Of([]));
        Assert.Equal(Confinement.Of(0.25, 0.25), Confinement.Of([600, 1000, 1001, 1701]));
    }

    [Theory]
    [InlineData(2030, 200.0, 2015, null, 120.0)]
    [InlineData(2040, 200.0, 2015, null, 100.0)]
    [InlineData(2050, 200.0, 2015, null, 80.0)]
    [InlineData(2030, 200.0, 2015, 130.0, 130.0)]
    [InlineData(2030, 200.0, 2021, null, null)]
    [InlineData(2030, null, null, 90.0, 90.0)]
    [InlineData(2031, 200.0, 2015, 90.0, null)]
    public void The_decree_asks_for_the_easier_of_two(int step, double? reference, int? year, double? absolute, double? allowed) =>
        Assert.Equal(allowed, TertiaryDecree.Allowed(step, reference, year, absolute));

    [Fact]
    public void The_decree_is_for_a_thousand_square_metres_and_its_next_step_is_that_of_its_decade()
    {
        Assert.True(TertiaryDecree.Covers(1000) && !TertiaryDecree.Covers(999));
        Assert.Equal((2030, 2030, 2040, null), (TertiaryDecree.NextStep(2026), TertiaryDecree.NextStep(2030), TertiaryDecree.NextStep(2031), TertiaryDecree.NextStep(2051)));
    }
}
