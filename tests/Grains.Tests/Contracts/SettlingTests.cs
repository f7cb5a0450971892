using CsCheck;

namespace Beffroi.Contracts;

public sealed class SettlingTests
{
    private const string Plain = "baseline: b\nsaving: 75\n";

    /// <summary>The vectors of the domain reference: 4,000 MWh, three quarters to save, 0.18 €.</summary>
    [Theory]
    [InlineData(950, "bonus: { share: 50 }", 4_500)]
    [InlineData(1060, "malus: { share: 100 }", -10_800)]
    [InlineData(1060, "malus: { share: 150 }", -16_200)]
    [InlineData(1010, "deadBand: { percent: 2 }\nbonus: { share: 50 }\nmalus: { share: 100 }", 0)]
    [InlineData(850, "bonus: { share: 50, cap: 10 }", 9_000)]
    public void The_reference_s_vectors_come_out(decimal measured, string sharing, decimal amount)
    {
        var figure = Clauses.Settle(Plain + sharing, measured);
        Assert.Equal((1000m, amount), (figure.Target, figure.Amount));
        Assert.Equal(amount, figure.Parts.Sum(part => part.Amount));
    }

    [Fact]
    public void Both_values_of_a_kilowatt_hour_stand_side_by_side()
    {
        var figure = Clauses.Settle(Plain + "bonus: { share: 50 }", 950);
        Assert.Equal((0.18m, 0.174m, 549_000m, 530_700m), (figure.AgreedPrice, figure.MarketPrice, figure.SavedAgreed, figure.SavedMarket));
        Assert.Equal(4_350, Clauses.Settle(Plain + "valuedAt: market\nbonus: { share: 50 }", 950).Amount);
    }

    [Theory]
    [InlineData("threshold", 2, 1030, -5_400)]
    [InlineData("deductible", 2, 1030, -1_800)]
    [InlineData("deductible", 2, 1020, 0)]
    [InlineData("threshold", 2, 1020, 0)]
    public void A_dead_band_is_a_threshold_or_is_deducted(string way, int percent, decimal measured, decimal amount) =>
        Assert.Equal(amount, Clauses.Settle(Plain + $"deadBand: {{ percent: {percent}, as: {way} }}\nmalus: {{ share: 100 }}", measured).Amount);

    [Fact]
    public void A_share_goes_slice_by_slice()
    {
        var figure = Clauses.Settle(Plain + "bonus:\n  slices:\n    - { upTo: 5, share: 100 / 3 }\n    - { upTo: 10, share: 50 }\n    - { share: 200 / 3 }", 880);
        Assert.Equal([3_000m, 4_500m, 2_400m], figure.Parts.Select(part => part.Amount));
        Assert.Equal([50_000m, 50_000m, 20_000m], figure.Parts.Select(part => part.Quantity!.Value));
    }

    [Theory]
    [InlineData(2022, -11_880)]
    [InlineData(2024, -11_880)]
    [InlineData(2029, -19_440)]
    public void A_share_may_rise_with_the_years(int year, decimal amount) =>
        Assert.Equal(amount, Clauses.Settle(Plain + "malus: { share: { 1: 110, 8: 180 } }", 1060, year, Clauses.Past(new decimal[year - 2022])).Amount);

    /// <summary>Until the target was reached once, each year that misses it costs more.</summary>
    [Theory]
    [InlineData(new double[] { }, -10_800)]
    [InlineData(new double[] { -1 }, -21_600)]
    [InlineData(new double[] { -1, -1 }, -54_000)]
    [InlineData(new double[] { 1, -1, -1 }, -10_800)]
    public void A_malus_may_rise_until_the_target_is_reached(double[] before, decimal amount)
    {
        var past = Clauses.Past([.. before.Select(percent => (decimal)percent)]);
        Assert.Equal(amount, Clauses.Settle(Plain + "malus: { share: \"if(ever_reached, 100, if(years_missed >= 3, 500, if(years_missed == 2, 200, 100)))\" }", 1060, 2022 + past.Length, past).Amount);
    }

    [Theory]
    [InlineData(new double[] { 11, 12 }, 940)]
    [InlineData(new double[] { 12, 9 }, 1000)]
    [InlineData(new double[] { 9, 16 }, 920)]
    public void A_target_is_set_anew_after_it_was_passed_by_far(double[] before, decimal target)
    {
        var past = Clauses.Past([.. before.Select(percent => (decimal)percent)]);
        var figure = Clauses.Settle(Plain + "bonus: { share: 50 }\nrebase:\n  - { over: 10, years: 2, target: (target + last_measured) / 2 }\n  - { over: 15, years: 1, target: (target + last_measured) / 2 }", 900, 2024, past);
        Assert.Equal(target, figure.Target);
        Assert.Equal(target != 1000, figure.Notes.Contains(NoteCode.Rebased));
        Assert.Equal(target, figure.AsPast!.Target);
    }

    [Fact]
    public void A_target_once_set_anew_stays_so_and_is_not_set_again_by_the_same_years()
    {
        const string Clause = Plain + "bonus: { share: 50 }\nrebase: [{ over: 10, years: 2, target: target * 0.9 }]";
        var first = Clauses.Settle(Clause, 895, 2024, Clauses.Past(11, 11));
        var second = Clauses.Settle(Clause, 895, 2025, [.. Clauses.Past(11, 11), first.AsPast!]);
        Assert.Equal((900m, 900m), (first.Target, second.Target));
        Assert.DoesNotContain(NoteCode.Rebased, second.Notes);
    }

    [Fact]
    public void A_baseline_may_be_set_anew_after_so_many_years() =>
        Assert.Equal([1000m, 800m], new[] { 2025, 2026 }.Select(year => Clauses.Settle(Plain + "rebase: [{ years: 4, target: last_measured }]", 800, year, Clauses.Past([.. Enumerable.Repeat(20m, year - 2022)])).Target!.Value));

    [Fact]
    public void Amounts_are_bounded_and_rows_still_add_up()
    {
        var most = Clauses.Settle(Plain + "bonus: { share: 50, most: 3000 }", 950);
        Assert.Equal((3_000m, -1_500m), (most.Amount, most.Parts.Single(part => part.Code == "most").Amount));
        var least = Clauses.Settle(Plain + "malus: { share: 10, least: shortfall * 1000 * price * 0.66 * 1.2 }", 1060);
        Assert.Equal(-8_553.60m, least.Amount);
    }

    [Fact]
    public void A_clause_may_have_lines_of_its_own() =>
        Assert.Equal(4_500m - 2_500m, Clauses.Settle(Plain + "bonus: { share: \"if(co2_gap > 0, 50, 100 / 3)\" }\nlines: { late: { name: late, amount: -500 * days_late } }", 950, declared: [("co2_gap", 1), ("days_late", 5)]).Amount);

    [Fact]
    public void No_bonus_is_declared_that_is_not_above_the_uncertainty()
    {
        var figure = Clauses.Settle(Plain + "uncertainty: 5\nbonus: { share: 50 }", 950);
        Assert.Equal(0, figure.Amount);
        Assert.Equal([NoteCode.BelowUncertainty], figure.Notes);
    }

    [Fact]
    public void What_is_not_known_well_enough_holds_the_amount_back()
    {
        var contract = Clauses.Read(Clauses.Yaml(Plain + "bonus: { share: 50 }"));
        Assert.Equal([HeldCode.Unknown], Clauses.Settle(contract, null).Held);
        Assert.Equal([HeldCode.Estimated], Clauses.Settle(contract, 950, coverage: 0.94m).Held);
        Assert.Equal([HeldCode.Estimated], Clauses.Settle(contract, 950, estimated: 0.2m).Held);
        Assert.Null(Clauses.Settle(contract, 950, coverage: 0.94m).Amount);
        Assert.Equal(4_500, Clauses.Settle(Clauses.Read(Clauses.Yaml(Plain + "estimates: pay\nbonus: { share: 50 }")), 950, coverage: 0.5m).Amount);
        Assert.Equal([HeldCode.NotWorkedOut], Clauses.Settle(Clauses.Read(Clauses.Yaml(Plain + "bonus: { share: days_late }")), 950).Held);
        Assert.Equal([HeldCode.PastNotFrozen], Clauses.Settle(Clauses.Read(Clauses.Yaml(Plain + "rebase: [{ years: 4, target: last_measured }]")), 950).Held);
        Assert.Equal([HeldCode.NoTarget], Clauses.Settle(Clauses.Read(Clauses.Yaml("baseline: b\nsaving: { 5: 75 }")), 950).Held);
    }

    [Fact]
    public void The_baseline_follows_weather_and_what_both_parties_signed()
    {
        var yaml = Clauses.Yaml(Plain + "bonus: { share: 50 }", "constants: { heat: 3000, cold_ref: 2500, cold: 2250 }", "state: accepted, value: 4000, unit: MWh, author: a, adjusted: value - heat + heat * cold / cold_ref");
        var contract = Clauses.Read(yaml);
        var year = contract.Year(2025)!.Value;
        var sources = new Dictionary<string, SourceFigure> { ["m"] = new("m", 900, 1, 0) };
        var figure = new Settling(contract, 1, year, sources, IndicatorYear.Of(contract, year, sources)).Of(contract.Clauses[0], [new("fair", "Fair", 100)], []);
        Assert.Equal((-300m, 3800m, 950m), (figure.Routine, figure.Adjusted, figure.Target));
    }

    /// <summary>Whoever saves more never receives less; a cap is never passed; a dead band pays nothing; rows add up; what is worked out again is the same.</summary>
    [Fact]
    public void Whatever_the_clause_what_is_fair_holds()
    {
        var any = from share in Gen.Int[0, 100] from cap in Gen.Int[1, 30] from band in Gen.Int[0, 5] from k in Gen.Int[50, 300] from deductible in Gen.Bool
                  from a in Gen.Int[600_000, 1_500_000] from b in Gen.Int[600_000, 1_500_000]
                  select (share, cap, band, k, deductible, a: a / 1000m, b: b / 1000m);
        any.Sample(
            each =>
            {
                var contract = Clauses.Read(Clauses.Yaml(Plain +
                    $"deadBand: {{ percent: {each.band}, as: {(each.deductible ? "deductible" : "threshold")} }}\nbonus: {{ share: {each.share}, cap: {each.cap} }}\nmalus: {{ share: {each.k} }}"));
                var (less, more) = (Clauses.Settle(contract, Math.Max(each.a, each.b)), Clauses.Settle(contract, Math.Min(each.a, each.b)));
                Assert.True(more.Amount >= less.Amount);
                Assert.True(more.Amount <= 1_000m * each.cap / 100 * 1000 * 0.18m * each.share / 100 + 0.01m);
                Assert.All([less, more], figure => Assert.Equal(figure.Amount, figure.Parts.Sum(part => part.Amount)));
                Assert.All([less, more], figure => Assert.True(Math.Abs(figure.Gap!.Value) > 10m * each.band || figure.Amount == 0));
                Assert.Equal(FigureText.Write(more), FigureText.Write(Clauses.Settle(contract, Math.Min(each.a, each.b))));
            },
            iter: 300);
    }
}
