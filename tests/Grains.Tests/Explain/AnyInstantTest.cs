using Beffroi.Support.Twin;
using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Explain;

public sealed class AnyInstantTest
{
    private static readonly string[] Subjects = ["power", "door", "note", "load", "supply"];

    private static readonly Gen<(int Lamp, int Property, int Value, int Minutes)[]> Storms =
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[1, 30]).Array[1, 30];

    /// <summary>The chain's first value is the state's at that instant, and its last step is a first cause: of any asset, at any instant, whatever happened.</summary>
    [Fact]
    public Task What_is_explained_is_what_was_so() => Storms.SampleAsync(async storm =>
    {
        var bench = new WhyBench();
        var seen = new List<(Instant At, int Lamp, Value[] Values)>();
        await bench.Describe(WhyBench.Lantern(1));
        await bench.Describe(WhyBench.Lantern(2), WhyBench.Lantern(1));
        await bench.Describe(WhyBench.Lantern(3), WhyBench.Lantern(1));
        foreach (var (lamp, property, value, minutes) in storm)
        {
            bench.Now += TimeSpan.FromMinutes(minutes);
            await bench.Observe(WhyBench.Lantern(lamp), WhyBench.Said("mqtt", seen.Count, Reading(property, value)));
            seen.AddRange(Enumerable.Range(1, 3).Select(other => (bench.Now, other, Values(bench, other))));
        }

        foreach (var (at, lamp, values) in seen)
        {
            for (var i = 0; i < Subjects.Length; i++)
            {
                var why = await bench.Why(WhyBench.Lantern(lamp), Subjects[i], at);
                Assert.Equal((values[i], Missing.Nothing), (why.Value, why.Missing));
                Assert.Contains(why.Steps[^1].Form, new[] { StepForm.Reading, StepForm.Never });
            }
        }
    }, iter: 50, threads: 1);

    private static (string, Value) Reading(int property, int value) => property switch
    {
        0 => ("power", Value.Of(value * 110)),
        1 => ("door", Value.Of(value > 1)),
        _ => ("note", Value.Of($"n{value}")),
    };

    private static Value[] Values(WhyBench bench, int lamp)
    {
        var state = bench.Bench(WhyBench.Lantern(lamp)).State;
        var kind = new Lantern();
        return [.. Subjects.Select(s => kind.Properties.First(p => p.Name == s)).Select(p => state.Slots[p.Slot].ValueOf(p))];
    }
}
