using Beffroi.Support.Twin;

namespace Beffroi.Rules.Cel;

/// <summary>What a condition gives of what is measured, inferred, stale or was never heard.</summary>
public sealed class KnowledgeTests
{
    [Theory]
    [InlineData("power > 40", Truth.True)]
    [InlineData("power > 50", Truth.False)]
    [InlineData("supply", Truth.True)] // Inferred values count; quality() tells them apart.
    [InlineData("quality(supply) == 'inferred'", Truth.True)]
    [InlineData("quality(power) == 'measured'", Truth.True)]
    [InlineData("load > 10", Truth.Unknown)]
    [InlineData("!(load > 10)", Truth.Unknown)]
    [InlineData("load > 10 || power > 40", Truth.True)]
    [InlineData("load > 10 && power > 50", Truth.False)]
    [InlineData("load == load", Truth.Unknown)]
    [InlineData("note == ''", Truth.Unknown)]
    [InlineData("note.size() == 0", Truth.Unknown)]
    [InlineData("known(load)", Truth.False)]
    [InlineData("fresh(load)", Truth.False)]
    [InlineData("quality(load) == 'unknown'", Truth.True)]
    [InlineData("age(load) > duration('1s')", Truth.Unknown)]
    [InlineData("age(power) == duration('1m')", Truth.True)]
    [InlineData("since(power) == duration('10m')", Truth.True)]
    [InlineData("known(load) ? load > 10 : power > 40", Truth.True)]
    [InlineData("has(attribute.nominalPower) && power / attribute.nominalPower == 0.7", Truth.True)]
    [InlineData("tag('school') && !tag('park')", Truth.True)]
    [InlineData("asset.district == 'centre' && asset.name.startsWith('Rue')", Truth.True)]
    [InlineData("asset.authority == 'x'", Truth.Unknown)]
    [InlineData("sun.elevation < -30", Truth.True)]
    [InlineData("clock.hour > 22.5 && clock.hour < 22.7 && clock.minute == 40 && clock.weekday == 6 && clock.month == 11 && clock.day == 14", Truth.True)]
    public void Of_a_fresh_lantern(string condition, int truth) => Assert.Equal(truth, SomeLantern.Judge(condition));

    [Theory]
    [InlineData("power > 40", Truth.Unknown)]
    [InlineData("last(power) > 40", Truth.True)]
    [InlineData("known(power) && !fresh(power)", Truth.True)]
    [InlineData("quality(power) == 'stale'", Truth.True)]
    [InlineData("age(power) == duration('30m')", Truth.True)]
    [InlineData("mode == 'flashing-fault'", Truth.True)] // It has no freshness: it holds until it is replaced.
    public void Of_a_lantern_last_heard_half_an_hour_ago(string condition, int truth) => Assert.Equal(truth, SomeLantern.Judge(condition, SomeLantern.State(30)));

    [Fact]
    public void It_says_what_it_reads()
    {
        // First, because a kind numbers its slots when it is first asked for them.
        var reads = SomeLantern.Compiled("power > 1 || mode == 'on'").Reads;

        Assert.Equal((1UL << Lantern.Power.Slot) | (1UL << Lantern.Mode.Slot), reads);
    }

    [Fact]
    public void Numbers_and_flags_are_judged_without_allocating()
    {
        var condition = SomeLantern.Compiled("power > 40 && (load < 3 || mode == 'flashing-fault') && age(power) < duration('5m') && power / attribute.nominalPower < 0.8 ? !door : supply");
        var scene = new RuleScene().At(SomeLantern.State(), SomeLantern.Now);
        condition.Evaluate(scene);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            condition.Evaluate(scene);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
