using Beffroi.Support.History;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;
using CsCheck;
using Xunit;

namespace Beffroi.Assets.Parking;

/// <summary>The weeks of Birmingham's car parks, learnt on eight of them and tried on the three kept aside; and what chance makes of them.</summary>
public sealed class WeeklyDemandTest
{
    private static readonly Instant FirstMonday = Instant.From(new(2016, 10, 3, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Weeks_kept_aside_are_told_by_the_others()
    {
        var qualities = Counts().GroupBy(r => r.Park).Select(park =>
        {
            var weeks = park.Select(r => (r.At, r.Cars)).ToLookup(c => IsKeptAside(c.At));
            return (Park: park.Key, Quality: WeeklyDemand.Fit(weeks[false]).QualityOn(weeks[true]));
        }).Where(park => park.Quality is not null).Select(park => (park.Park, Quality: park.Quality!.Value)).OrderBy(park => park.Quality.CvRmse).ToArray();

        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', qualities.Select(q => $"{q.Park} {q.Quality}")));
        Assert.Equal(29, qualities.Length);
        Assert.Equal((14.9, 2.1), (Math.Round(qualities[14].Quality.CvRmse, 1), Math.Round(qualities.Select(q => Math.Abs(q.Quality.Nmbe)).Order().ElementAt(14), 1)));
        Assert.Equal(24, qualities.Count(q => q.Quality.CvRmse < 25));

        // Those of an arena fill for its evenings, which no week foretells.
        Assert.All(qualities.TakeLast(3), q => Assert.StartsWith("NIA", q.Park, StringComparison.Ordinal));
    }

    [Fact]
    public void As_many_stand_there_as_were_counted_when_those_come_who_must()
    {
        var week = WeeklyDemand.Fit(Counts().Where(c => c.Park == "BHMEURBRD01").Select(c => (c.At, c.Cars)));
        var tuesday = Enumerable.Range(48, 48).Select(week.At).OfType<double>().ToArray();
        var coming = Arrivals.Behind(tuesday, StayLaw.Shopping);

        var standing = Arrivals.Standing(coming, StayLaw.Shopping);
        var runs = Enumerable.Range(0, 200).Select(run => SimulatedPark.Run(10_000, coming, StayLaw.Shopping, new((ulong)run, "Broad Street")).Standing).ToArray();

        Assert.Equal(18, tuesday.Length);
        Assert.All(tuesday.Zip(standing), pair => Assert.Equal(pair.First, pair.Second, tolerance: 0.02 * pair.First));
        Assert.All(standing.Select((expected, slot) => (expected, Mean: runs.Average(run => run[slot]))), pair => Assert.Equal(pair.expected, pair.Mean, tolerance: 4 * Math.Sqrt(pair.expected / 200)));
    }

    [Theory]
    [InlineData(20, 15, 0.0456)]
    [InlineData(20, 18, 0.1092)]
    [InlineData(20, 20, 0.1589)]
    [InlineData(50, 42, 0.0305)]
    [InlineData(100, 85, 0.0120)]
    public void Chance_turns_away_the_share_that_Erlang_gives_however_long_they_stay(int spaces, double load, double share)
    {
        foreach (var stay in new[] { StayLaw.Shopping, new StayLaw(TimeSpan.FromMinutes(45), 0.2) })
        {
            var coming = Enumerable.Repeat(load * 0.5 / stay.Mean.TotalHours, 60_000).ToArray();
            Assert.Equal(share, SimulatedPark.Run(spaces, coming, stay, new(7, "Erlang")).TurnedAwayShare, tolerance: 0.004);
        }
    }

    [Fact]
    public void A_larger_car_park_of_the_same_cars_turns_no_more_away() => Gen.Select(Gen.Int[1, 60], Gen.Int[0, 20], Gen.Double[0.5, 30].Array[4, 48], Gen.ULong).Sample((spaces, more, coming, seed) =>
    {
        var (small, large) = (SimulatedPark.Run(spaces, coming, StayLaw.Shopping, new(seed, "P")), SimulatedPark.Run(spaces + more, coming, StayLaw.Shopping, new(seed, "P")));
        Assert.Equal(small.Came, large.Came);
        Assert.True(large.TurnedAway <= small.TurnedAway);
        Assert.All(small.Standing, standing => Assert.InRange(standing, 0, spaces));
    });

    [Fact]
    public void A_half_hour_of_the_week_goes_by_the_clocks()
    {
        Assert.Equal(0, WeeklyDemand.SlotOf(LegalTime.At(new(2026, 3, 30), new(0, 0))));
        Assert.Equal(16, WeeklyDemand.SlotOf(LegalTime.At(new(2026, 11, 23), new(8, 10))));
        Assert.Equal(16, WeeklyDemand.SlotOf(LegalTime.At(new(2026, 7, 20), new(7, 50))));
        Assert.Equal(0, WeeklyDemand.SlotOf(LegalTime.At(new(2026, 7, 19), new(23, 50))));
    }

    /// <summary>Rows that count anything, at what the clocks of their city showed: an hour of opening is the same before and after the clocks change.</summary>
    private static IEnumerable<(string Park, Instant At, double Cars)> Counts() =>
        RealSeries.BirminghamRows().Where(r => r.Occupied >= 0).Select(r => r.At.ToDateTimeOffset().DateTime is var shown ? (r.Park, LegalTime.At(DateOnly.FromDateTime(shown), TimeOnly.FromDateTime(shown)), r.Occupied) : default);

    private static bool IsKeptAside(Instant at) => (int)((at - FirstMonday) / TimeSpan.FromDays(7)) is 3 or 6 or 9;
}
