using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Scenarios;

/// <summary>The same stage gives the same figures, whoever runs which part of it.</summary>
public sealed class EngineTests
{
    private static readonly Gen<(int Lamps, string[] Rules, int Parts)> Stages =
        Gen.Select(Gen.Int[1, 40], Gen.Int[0, DimmingTexts.All.Length - 1].ArrayUnique[0, 3], Gen.Int[2, 9], (lamps, rules, parts) => (lamps, rules.Select(r => DimmingTexts.All[r]).ToArray(), parts));

    [Fact]
    public void In_one_part_or_in_many_it_is_the_same_to_the_byte() => Stages.Sample(
        stage =>
        {
            var (lamps, rules, parts) = stage;
            var engine = new Engine(Town.Stage(Town.Lamps(lamps), 21, rules));
            var sum = engine.Run(0, parts);
            foreach (var part in Enumerable.Range(1, parts - 1).Reverse())
            {
                sum.Add(new Engine(Town.Stage(Town.Lamps(lamps), 21, rules)).Run(part, parts));
            }

            Assert.Equal(engine.RunAll(1).Hash(), sum.Hash());
            Assert.Equal(sum.Hash(), engine.RunAll(3).Hash());
        },
        iter: 12,
        threads: 1);

    [Fact]
    public void What_nothing_tells_apart_lives_once()
    {
        var lamps = Enumerable.Range(0, 60).Select(i => Town.Lamp(i, i % 2 == 0 ? "full" : "stepped", power: 20 + i)).ToArray();
        Assert.Equal(2, new Engine(Town.Stage(lamps, 2, DimmingTexts.DeepNight)).Lives);

        // A rule that asks whether there are more than 30 W makes two sorts of lamps; one that compares them with the level makes each its own.
        Assert.Equal(4, new Engine(Town.Stage(lamps, 2, DimmingTexts.All[2])).Lives);
        Assert.Equal(60, new Engine(Town.Stage(lamps, 2, DimmingTexts.All[2].Replace("attribute.maxPower > 30", "level * attribute.maxPower > 900", StringComparison.Ordinal))).Lives);
        Assert.Equal(60, new Engine(Town.Stage(lamps, 2) with { Zone = 0 }).Lives);
    }

    [Fact]
    public void A_shared_life_gives_each_what_it_would_have_alone()
    {
        var lamps = Enumerable.Range(0, 20).Select(i => Town.Lamp(i, "stepped", power: 20 + i)).ToArray();
        var together = Town.Run(Town.Stage(lamps, 40, DimmingTexts.Late, DimmingTexts.DeepNight));
        for (var i = 0; i < lamps.Length; i++)
        {
            Assert.Equal(Town.Run(Town.Stage([lamps[i]], 40, DimmingTexts.Late, DimmingTexts.DeepNight)).OfAsset(0, 0), together.OfAsset(i, 0));
        }
    }

    [Fact]
    public void Rules_dim_and_say_how_often()
    {
        var (plain, ruled) = (Town.Stage([Town.Lamp(1)], 365), Town.Stage([Town.Lamp(1)], 365, DimmingTexts.Late, DimmingTexts.DeepNight));
        var (without, with) = (Town.Run(plain), Town.Run(ruled));
        Assert.Equal(4024, Town.Sum(plain, without, 1), 1.0);
        Assert.Equal((365, 365), (with.FiringsOf(0), with.FiringsOf(1)));

        // 60 % less for five hours and a half of each night, and another 20 % for three of them.
        Assert.Equal(4024 - (365 * ((5.5 * 0.6) + (3 * 0.2))), Town.Sum(ruled, with, 2), 8.0);
    }

    [Fact]
    public void Months_add_up_to_the_whole()
    {
        var stage = Town.Stage(Town.Lamps(12), 365, DimmingTexts.Late);
        var engine = new Engine(stage);
        var ledger = engine.RunAll(1);
        var months = Enumerable.Range(0, engine.Cells.Keys.Count).Sum(cell => Enumerable.Range(0, 12).Sum(month => ledger[cell, month, 0]));
        Assert.Equal(12, engine.Stretches.Firsts.Length);
        Assert.Equal(Enumerable.Range(0, 12).Sum(i => ledger.OfAsset(i, 0)), months);
    }

    [Fact]
    public void It_ends_when_it_is_told_to()
    {
        using var cancellation = new CancellationTokenSource();
        var engine = new Engine(Town.Stage(Town.Lamps(9), 365)) { Reached = _ => cancellation.Cancel() };
        Assert.Throws<OperationCanceledException>(() => engine.Run(0, 1, cancellation.Token));
    }
}
