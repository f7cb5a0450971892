using CsCheck;

namespace Beffroi.Twin.Simulation;

/// <summary>Faults come as often and last as long as they should, and depend on nothing but the asset's dice.</summary>
public sealed class FaultsTests
{
    private static readonly Instant From = Instant.From(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private static readonly Gen<FaultRate> Rates = Gen.Select(Gen.Double[0.001, 6], Gen.Double[0.1, 60], (yearly, days) => new FaultRate(yearly, days));

    [Theory]
    [InlineData(0.05, 3)]
    [InlineData(0.9, 20)]
    [InlineData(5, 2)]
    public void They_are_as_many_and_as_long_as_the_rate_says(double yearly, double days)
    {
        const int Assets = 4_000;
        var (rate, to) = (new FaultRate(yearly, days), From + TimeSpan.FromDays(3 * 365.2425));
        var (count, dark) = (0, 0.0);
        for (var i = 0; i < Assets; i++)
        {
            foreach (var (begin, end) in Faults.Of(new(7, $"lamp {i}"), rate, From, to))
            {
                count += begin >= From ? 1 : 0;
                dark += (Instant.Earlier(end, to) - Instant.Later(begin, From)).TotalDays;
            }
        }

        // Those that come while another lasts are one with it.
        var share = 1 - Math.Exp(-yearly * days / 365.2425);
        var (faults, spread) = (Assets * 3 * yearly * (1 - share), 4.5 / Math.Sqrt(Assets * 3 * yearly));
        Assert.InRange(count, faults * (1 - spread), faults * (1 + spread));
        Assert.InRange(dark / (Assets * 3 * 365.2425), share * (1 - (1.5 * spread)), share * (1 + (1.5 * spread)));
    }

    [Fact]
    public void A_higher_rate_has_all_faults_of_a_lower_one() => Gen.Select(Rates, Gen.Double[0, 1], Gen.ULong).Sample((rate, share, seed) =>
    {
        var to = From + TimeSpan.FromDays(5000);
        var (more, fewer) = (Faults.Of(new(seed, "a"), rate, From, to), Faults.Of(new(seed, "a"), rate with { Yearly = rate.Yearly * share }, From, to));
        Assert.All(fewer, fault => Assert.Contains(more, m => m.Begin <= fault.Begin && m.End >= fault.End));
    });

    [Fact]
    public void What_is_asked_for_changes_none_of_them() => Gen.Select(Rates, Gen.Int[0, 4000], Gen.Int[1, 900], Gen.ULong).Sample((rate, day, days, seed) =>
    {
        var (from, to) = (From + TimeSpan.FromDays(day), From + TimeSpan.FromDays(day + days));
        var whole = Faults.Of(new(seed, "a"), rate, From - TimeSpan.FromDays(9), From + TimeSpan.FromDays(5000));
        var part = Faults.Of(new(seed, "a"), rate, from, to);
        Assert.Equal(Hours(whole, from, to), Hours(part, from, to), 1e-6);
    });

    [Fact]
    public void They_are_in_order_and_apart() => Gen.Select(Rates, Gen.ULong).Sample((rate, seed) =>
    {
        var faults = Faults.Of(new(seed, "a"), rate, From, From + TimeSpan.FromDays(5000));
        Assert.All(faults.Zip(faults.Skip(1)), pair => Assert.True(pair.First.End < pair.Second.Begin));
    });

    [Fact]
    public void What_never_fails_has_none() => Assert.Empty(Faults.Of(new(1, "a"), new(0, 5), From, From + TimeSpan.FromDays(50_000)));

    private static double Hours(List<(Instant Begin, Instant End)> faults, Instant from, Instant to) =>
        faults.Sum(f => Math.Max(0, (Instant.Earlier(f.End, to) - Instant.Later(f.Begin, from)).TotalHours));
}
