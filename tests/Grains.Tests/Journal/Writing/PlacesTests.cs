using Beffroi.Journal.Hosting;
using Beffroi.Journal.Writing;
using Beffroi.Support;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Journal;

public sealed class PlacesTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Who_finds_no_place_waits_five_seconds_and_is_refused()
    {
        using var places = new Places(new JournalOptions { Places = 1 }, _time);
        Assert.True(places.TryTake());
        var first = places.Take();
        _time.Advance(TimeSpan.FromSeconds(2));
        var second = places.Take();

        _time.Advance(TimeSpan.FromSeconds(2.9));
        Assert.False(first.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.IsType<JournalStalledException>(first.Exception!.InnerException);
        Assert.False(second.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(2));
        Assert.IsType<JournalStalledException>(second.Exception!.InnerException);
        Assert.Equal(1, places.Taken);
    }

    [Fact]
    public void Places_are_granted_in_the_order_of_asking()
    {
        using var places = new Places(new JournalOptions { Places = 1 }, _time);
        places.TryTake();
        var (first, second) = (places.Take(), places.Take());

        places.Release(0);
        Assert.True(first.IsCompletedSuccessfully);
        Assert.False(second.IsCompleted);
        Assert.False(places.TryTake(), "one who came later overtook one in line");
        places.Release(0);
        Assert.True(second.IsCompletedSuccessfully);
    }

    [Fact]
    public void Bytes_fill_it_as_rows_do()
    {
        using var places = new Places(new JournalOptions { PlaceBytes = 2048 }, _time);
        places.TryTake();
        places.Fill(2048);
        Assert.False(places.TryTake());
        places.Release(2048);
        Assert.True(places.TryTake());
    }

    [Fact]
    public async Task A_stalled_journal_refuses_a_turn_and_applies_nothing()
    {
        var database = new MemoryDatabase();
        await using var process = await TestProcess.Start(database, o => o.Places = 2, _time);
        await process.Ready();
        var asset = await process.Assets.Find(TestAssets.Lamp(1));
        process.Store.Faults.IsUnavailable = true;
        var waiting = new[] { asset.Observe("a"), asset.Observe("b") };
        var refused = asset.Observe("c");

        _time.Advance(TimeSpan.FromSeconds(4.9));
        Assert.False(refused.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(0.1));
        await Assert.ThrowsAsync<JournalStalledException>(() => refused);
        Assert.StartsWith("2: a b /", asset.Shown, StringComparison.Ordinal);
        Assert.All(waiting, w => Assert.False(w.IsCompleted));

        process.Store.Faults.IsUnavailable = false;
        await Eventually.Holds(() => Advanced(TimeSpan.FromMilliseconds(20)) && waiting.All(w => w.IsCompletedSuccessfully), "those with a place are in");
        Assert.Equal(2, database.AllRows().Length);
    }

    [Fact]
    public async Task A_place_that_is_given_back_is_free_and_one_that_was_used_cannot_be_used_again()
    {
        await using var process = await TestProcess.Start(new(), o => o.Places = 1);
        await process.Ready();
        var tenure = await process.Journal.Enter(TestAssets.Lamp(1), CancellationToken.None);
        (await process.Journal.Reserve(tenure)).Dispose();
        var place = await process.Journal.Reserve(tenure);
        var change = new PendingChange { Asset = TestAssets.Lamp(1), Version = 1, At = TestAssets.Noon, Body = new TestBody("a", []).ToBytes() };
        await process.Journal.Append(place, change);

        Assert.Throws<InvalidOperationException>(() => { _ = process.Journal.Append(place, change); });
        place.Dispose();
        Assert.Equal(0, process.Engine.Places.Taken);
    }

    private bool Advanced(TimeSpan span)
    {
        _time.Advance(span);
        return true;
    }
}
