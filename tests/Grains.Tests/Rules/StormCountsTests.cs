using Beffroi.Twin;
using CsCheck;

namespace Beffroi.Rules;

public sealed class StormCountsTests
{
    private static readonly Instant Start = new(1_790_000_000_000_000);

    [Fact]
    public void It_knows_the_last_day_by_the_hour()
    {
        var counts = new StormCounts();
        counts.Add(Start, new Dictionary<string, long> { ["a"] = 5, ["b"] = 1 });
        counts.Add(Start + TimeSpan.FromHours(3), new Dictionary<string, long> { ["a"] = 2 });

        Assert.Equal([("a", 7L), ("b", 1L)], Told(counts, TimeSpan.FromHours(22)));
        Assert.Equal([("a", 2L)], Told(counts, TimeSpan.FromHours(25)));
        Assert.Empty(Told(counts, TimeSpan.FromHours(28)));
    }

    [Fact]
    public void It_forgets_nothing_of_23_hours_and_keeps_nothing_of_24() => Gen.Select(Gen.Int[0, 3 * 1440], Gen.Int[1, 9]).Array[0, 30].Sample(added =>
    {
        var counts = new StormCounts();
        var ordered = added.OrderBy(a => a.Item1).ToArray();
        foreach (var (minute, count) in ordered)
        {
            counts.Add(Start + TimeSpan.FromMinutes(minute), new Dictionary<string, long> { ["a"] = count });
        }

        var last = ordered.Length == 0 ? 0 : ordered[^1].Item1;
        var told = Told(counts, TimeSpan.FromMinutes(last)).Sum(t => t.Kept);
        long Since(int hours) => ordered.Where(a => a.Item1 > last - (hours * 60)).Sum(a => (long)a.Item2);
        Assert.InRange(told, Since(23), Since(24));
    });

    private static (string Rule, long Kept)[] Told(StormCounts counts, TimeSpan after) => [.. counts.Lately(Start + after).Select(c => (c.Key, c.Value)).OrderBy(c => c.Key, StringComparer.Ordinal)];
}
