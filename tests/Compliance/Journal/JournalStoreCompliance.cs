using Beffroi.Journal;

namespace Beffroi.Compliance.Journal;

/// <summary>What a store owes the journal: every sentence of <see cref="IJournalStore"/> and of "A commit" in the protocol.</summary>
public abstract partial class JournalStoreCompliance(IStoreSite site) : StoreCompliance(site)
{
    [Fact]
    public void A_new_store_says_what_it_is()
    {
        Assert.NotEqual(Guid.Empty, Stores.Facts.Id);
        Assert.Equal(IStoreSite.ShardCount, Stores.Facts.ShardCount);
    }

    [Fact]
    public async Task A_store_stays_what_it_was_created_as()
    {
        var facts = Stores.Facts;
        Assert.Equal(facts, (await Reopen()).Facts);
    }

    [Fact]
    public async Task A_new_store_has_free_empty_shards_and_nothing_else()
    {
        Assert.Equal(Enumerable.Range(0, IStoreSite.ShardCount).Select(id => new ShardRow(id, null, 0, 0)), await Journal.ReadShards(None));
        Assert.Empty(await Journal.Writers(None));
        Assert.Empty(await Journal.Periods(None));
        Assert.Empty(await All(Journal.Changes(0, 0, None)));
        Assert.Empty(await All(Journal.Snapshots(0, None)));
        Assert.Empty(await All(Journal.Outbox(0, None)));
        Assert.Null(await Journal.SnapshotOf(0, Some.Lamp(1), None));
    }

    [Fact]
    public async Task A_writer_begins_at_number_zero_and_not_fenced()
    {
        var first = await Journal.EnrolWriter("sílo-1", None);
        var second = await Journal.EnrolWriter("sílo-1", None);

        Assert.NotEqual(first, second);
        Assert.Equal([new(first, "sílo-1", 0, false), new(second, "sílo-1", 0, false)], (await Journal.Writers(None)).OrderBy(w => w.Id));
    }

    [Fact]
    public async Task Ordinals_are_given_once_however_many_ask()
    {
        var blocks = await Task.WhenAll(Enumerable.Range(1, 20).Select(async count => (First: await Journal.ReserveOrdinals(count, None), Count: count)));

        var given = blocks.SelectMany(b => Enumerable.Range(b.First, b.Count)).ToList();
        Assert.Equal(210, given.Distinct().Count());
        Assert.All(given, ordinal => Assert.True(ordinal > 0));
    }

    [Fact]
    public async Task Ordinals_go_on_after_a_restart()
    {
        var before = await Journal.ReserveOrdinals(100, None);
        Assert.True(await (await Reopen()).Journal.ReserveOrdinals(1, None) >= before + 100);
    }
}
