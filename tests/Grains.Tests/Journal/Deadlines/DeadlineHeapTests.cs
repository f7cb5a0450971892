using Beffroi.Journal.Deadlines;
using Beffroi.Twin;
using CsCheck;
using Xunit;

namespace Beffroi.Journal;

public sealed class DeadlineHeapTests
{
    private readonly DeadlineHeap _heap = new();

    [Fact]
    public void A_deadline_is_taken_once_when_it_is_due()
    {
        _heap.Set(TestAssets.Lamp(1), new(10));
        Assert.Empty(Taken(9));
        Assert.Equal([(TestAssets.Lamp(1), new Instant(10))], Taken(10));
        Assert.Empty(Taken(11));
        Assert.Equal(0, _heap.Count);
    }

    [Fact]
    public void One_that_could_not_be_passed_comes_again_with_its_own_instant()
    {
        _heap.Set(TestAssets.Lamp(1), new(10));
        Taken(10);
        _heap.PutBack(TestAssets.Lamp(1), new(10), again: new(20));
        Assert.Empty(Taken(19));
        Assert.Equal([(TestAssets.Lamp(1), new Instant(10))], Taken(20));
    }

    [Fact]
    public void One_that_was_set_meanwhile_is_not_replaced_by_the_one_put_back()
    {
        _heap.Set(TestAssets.Lamp(1), new(10));
        Taken(10);
        _heap.Set(TestAssets.Lamp(1), new(50));
        _heap.PutBack(TestAssets.Lamp(1), new(10), again: new(20));
        Assert.Empty(Taken(49));
        Assert.Equal([(TestAssets.Lamp(1), new Instant(50))], Taken(50));
    }

    /// <summary>However deadlines are moved about, what is taken is what a plain table would give.</summary>
    [Fact]
    public void It_is_a_table_of_one_deadline_an_asset() => Gen.Select(Gen.Int[0, 4], Gen.Int[-1, 30], Gen.Bool).Array[1, 60].Sample(steps =>
    {
        var heap = new DeadlineHeap();
        Dictionary<AssetId, Instant> table = [];
        var now = 0;
        foreach (var (lamp, due, take) in steps)
        {
            if (take)
            {
                now += Math.Max(due, 0);
                List<(AssetId, Instant)> taken = [];
                heap.Take(new(now), (asset, at) => taken.Add((asset, at)));
                var expected = table.Where(d => d.Value.Microseconds <= now).Select(d => (d.Key, d.Value)).ToHashSet();
                Assert.Equal(expected.Count, taken.Count);
                Assert.Superset(expected, taken.ToHashSet());
                taken.ForEach(t => table.Remove(t.Item1));
                continue;
            }

            var at = due < 0 ? Instant.Never : new Instant(now + due);
            heap.Set(TestAssets.Lamp(lamp), at);
            table.Remove(TestAssets.Lamp(lamp));
            if (due >= 0)
            {
                table[TestAssets.Lamp(lamp)] = at;
            }
        }
    });

    private (AssetId, Instant)[] Taken(long now)
    {
        List<(AssetId, Instant)> taken = [];
        _heap.Take(new(now), (asset, due) => taken.Add((asset, due)));
        return [.. taken];
    }
}
