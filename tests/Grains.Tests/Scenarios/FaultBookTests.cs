using Beffroi.Rules;
using Beffroi.Twin;
using Beffroi.Twin.Simulation;
using CsCheck;

namespace Beffroi.Scenarios;

/// <summary>Lamps at fault: what they lose, and that a life is lived once however often it is drawn.</summary>
public sealed class FaultBookTests
{
    private const int Energy = 0;
    private const int Burning = 1;
    private const int Due = 3;
    private const int Served = 4;
    private const int Alarms = 5;
    private const int Repairs = 6;

    [Fact]
    public void Without_faults_and_with_a_rate_of_zero_it_is_the_same_to_the_byte()
    {
        var stage = Town.Stage(Town.Lamps(6), 20, DimmingTexts.Late);
        Assert.Equal(Town.Run(stage).Hash(), Town.Run(Failing(stage, 0, 5)).Hash());
        Assert.Equal(Town.Run(stage).Hash(), Town.Run(Failing(stage, 5, 0)).Hash());
    }

    [Fact]
    public void What_a_lamp_loses_is_its_part_of_the_hours_of_its_faults()
    {
        // Each lamp alone, hour by hour: its faults are known from its dice, and so is each night.
        var stage = Failing(Town.Stage([.. Town.Lamps(8).Select(l => l with { Description = l.Description with { Place = new(4.35, 48.95) } })], 70), 6, 6);
        var (with, without) = (Town.Run(stage), Town.Run(stage with { Failing = new Dictionary<string, FaultTerms>() }));
        for (var i = 0; i < 8; i++)
        {
            var faults = Faults.Of(new(stage.Seed, stage.Assets[i].Asset), new(6, 6), stage.From, stage.To);
            var dark = 0.0;
            foreach (var (begin, end) in faults)
            {
                var (from, to) = (Instant.Later(begin, stage.From), Instant.Earlier(end, stage.To));
                dark += (to - from).TotalHours > 0 ? OfAsset(Lit(stage, i, to), Burning) - OfAsset(Lit(stage, i, from), Burning) : 0;
            }

            Assert.Equal(OfAsset(without, i, Burning) - dark, OfAsset(with, i, Burning), 0.05);
            Assert.Equal(OfAsset(without, i, Due), OfAsset(with, i, Due), 0.002);
            Assert.Equal(OfAsset(with, i, Due) - dark, OfAsset(with, i, Served), 0.05);
            Assert.Equal(faults.Count(f => f.End <= stage.To), OfAsset(with, i, Repairs));
            Assert.True(OfAsset(with, i, Alarms) <= faults.Count);
        }
    }

    [Fact]
    public void The_share_of_hours_lost_is_the_rate_times_the_repair()
    {
        var stage = Failing(Town.Stage([.. Enumerable.Range(0, 400).Select(i => Town.Lamp(i))], 365), 1.5, 4) with { Replicates = 10 };
        var ledger = Town.Run(stage);
        var (share, lost) = (1 - Math.Exp(-1.5 * 4 / 365.2425), 1 - (Town.Sum(stage, ledger, Served) / Town.Sum(stage, ledger, Due)));
        Assert.InRange(lost, share * 0.94, share * 1.06);

        // Those repaired by day raise none.
        Assert.InRange(Town.Sum(stage, ledger, Alarms) / Town.Sum(stage, ledger, Repairs), 0.85, 1);
        Assert.Equal(Town.Sum(stage, ledger, Burning), Town.Sum(stage, ledger, Served), 0.5);
    }

    [Fact]
    public void A_silent_lamp_raises_no_alarm()
    {
        var stage = Failing(Town.Stage([.. Enumerable.Range(0, 40).Select(i => Town.Lamp(i, mode: "autonomous"))], 200), 4, 5);
        var ledger = Town.Run(stage);
        Assert.Equal(0, Town.Sum(stage, ledger, Alarms));
        Assert.True(Town.Sum(stage, ledger, Repairs) > 20);
    }

    [Fact]
    public void What_a_rule_switches_off_was_due_all_the_same()
    {
        var off = Town.Stage([Town.Lamp(1)], 100, DimmingTexts.Late.Replace("value: 40", "value: 0", StringComparison.Ordinal));
        var ledger = Town.Run(off);

        // The last of a hundred nights ends at one by summer time.
        Assert.Equal((99 * 5.5) + 1.5, Town.Sum(off, ledger, Due) - Town.Sum(off, ledger, Served), 0.5);
        var programme = Town.Stage([Town.Lamp(1, "off-from-eleven")], 100);
        Assert.Equal(Town.Sum(programme, Town.Run(programme), Due), Town.Sum(programme, Town.Run(programme), Served));
    }

    [Fact]
    public void Replicates_are_each_what_a_run_with_their_seed_is_and_their_mean_is_booked() => Gen.Select(Gen.Int[1, 12], Gen.Double[0.5, 8], Gen.Double[0.2, 30], Gen.Int[2, 4]).Sample(
        (lamps, yearly, days, replicates) =>
        {
            var stage = Failing(Town.Stage(Town.Lamps(lamps), 70), yearly, days);
            var together = Town.Run(stage with { Replicates = replicates });
            var alone = Enumerable.Range(0, replicates).Select(r => Town.Run(stage with { Seed = stage.SeedOf(r) })).ToArray();
            for (var cell = 0; cell < new Engine(stage).Cells.Keys.Count; cell++)
            {
                for (var flow = 0; flow < 7; flow++)
                {
                    var sum = 0L;
                    for (var replicate = 0; replicate < replicates; replicate++)
                    {
                        sum += together.DrawOf(cell, flow, replicate);
                        Assert.Equal(alone[replicate].DrawOf(cell, flow, 0), together.DrawOf(cell, flow, replicate));
                    }

                    var booked = Enumerable.Range(0, 3).Sum(month => together[cell, month, flow]);
                    Assert.InRange(((double)sum / replicates) - booked, -3 * lamps, 3 * lamps);
                }
            }
        },
        iter: 4,
        threads: 1);

    [Fact]
    public void In_many_parts_it_is_the_same_to_the_byte()
    {
        var stage = Failing(Town.Stage(Town.Lamps(15), 50, DimmingTexts.Late), 4, 9) with { Replicates = 7 };
        var engine = new Engine(stage);
        var sum = engine.Run(2, 3);
        sum.Add(new Engine(stage).Run(0, 3));
        sum.Add(engine.Run(1, 3));
        Assert.Equal(engine.RunAll(1).Hash(), sum.Hash());
        Assert.Equal(engine.RunAll(3).Hash(), sum.Hash());
        Assert.NotEqual(sum.Hash(), Town.Run(stage with { Seed = 2 }).Hash());
    }

    private static Ledger Lit(Stage stage, int lamp, Instant until) => Town.Run(stage with { Assets = [stage.Assets[lamp]], To = until, Failing = new Dictionary<string, FaultTerms>() });

    private static double OfAsset(Ledger ledger, int flow) => OfAsset(ledger, 0, flow);

    private static double OfAsset(Ledger ledger, int asset, int flow) => ledger.OfAsset(asset, flow) / (double)RuleBench.Catalogue.Kind("luminaire").Living!.Flows[flow].Scale;

    private static Stage Failing(Stage stage, double yearly, double days) => stage with { Failing = new Dictionary<string, FaultTerms> { ["luminaire"] = new(yearly, days) } };
}
