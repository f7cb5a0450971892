using Beffroi.Journal;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the past: every sentence of <see cref="IKeyframeStore"/>.</summary>
public abstract class KeyframeStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    private IKeyframeStore Keyframes => Stores.Keyframes;

    [Fact]
    public async Task The_newest_that_is_not_later_is_found_by_shard()
    {
        await Put(1, 0, 3);
        await Put(1, 60, 9);
        await Put(2, 30, 5);

        Assert.Null(await Newest(1, -1));
        Assert.Equal((0, 3), await Newest(1, 59));
        Assert.Equal((60, 9), await Newest(1, 60));
        Assert.Equal((30, 5), await Newest(2, 600));
        Assert.Null(await Newest(3, 600));
        Assert.Equal(Some.Noon, await Keyframes.Oldest(None));
    }

    [Fact]
    public async Task One_that_is_there_stays_as_it_is()
    {
        await Put(1, 0, 3);
        await Put(1, 0, 4);
        Assert.Equal((0, 3), await Newest(1, 0));
        Assert.Equal([1, 2, 3], (await Keyframes.Newest(1, Some.Noon, None))!.Value.Body);
    }

    [Fact]
    public async Task Old_ones_are_dropped_some_at_once_and_a_shards_newest_stays()
    {
        Assert.Null(await Keyframes.Oldest(None));
        await Put(1, 0, 3);
        await Put(1, 1, 4);
        await Put(1, 2, 5);
        await Put(2, 0, 6);

        Assert.Equal(1, await Keyframes.Drop(Some.Noon + TimeSpan.FromHours(9), 1, None));
        Assert.Equal(1, await Keyframes.Drop(Some.Noon + TimeSpan.FromHours(9), 5, None));
        Assert.Equal(0, await Keyframes.Drop(Some.Noon + TimeSpan.FromHours(9), 5, None));
        Assert.Equal((2, 5), await Newest(1, 60));
        Assert.Equal((0, 6), await Newest(2, 60));
    }

    private Task Put(int shard, int minutes, long checkpoint) => Keyframes.Put(new(shard, Some.Noon + TimeSpan.FromMinutes(minutes), checkpoint, [1, 2, 3]), None);

    private async Task<(int Minutes, long Checkpoint)?> Newest(int shard, int minutes) =>
        await Keyframes.Newest(shard, Some.Noon + TimeSpan.FromMinutes(minutes), None) is { } row ? ((int)(row.At - Some.Noon).TotalMinutes, row.Checkpoint) : null;
}
