using System.Text;
using Beffroi.Support;
using Beffroi.Twin;
using Xunit;

namespace Beffroi.Journal;

public sealed class RefusedRowTests
{
    private readonly MemoryDatabase _database = new();

    [Fact]
    public async Task A_refused_row_is_a_dead_letter_and_takes_only_its_assets_later_rows_with_it()
    {
        await using var process = await TestProcess.Start(_database);
        await process.Ready();
        var (ill, well) = (TestAssets.Lamp(1), TestAssets.Lamp(2));
        await process.Assets.Observe(ill, "good");
        process.Store.Faults.Refuses = row => Encoding.UTF8.GetString(row.Body).Contains("bad");
        var held = process.Store.Faults.Hold();
        var writes = new List<(string Identity, Task Done)>();
        for (var i = 0; i < 20; i++)
        {
            writes.Add(($"{i}", process.Assets.Observe(well, $"{i}")));
            writes.Add(($"ill-{(i == 7 ? "bad" : i)}", process.Assets.Observe(ill, i == 7 ? "bad" : $"{i}")));
        }

        held.Dispose();
        await Task.WhenAll(writes.Select(w => w.Done)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        Assert.All(writes.Where(w => !w.Identity.StartsWith("ill")), w => Assert.True(w.Done.IsCompletedSuccessfully));
        Assert.Equal(7, writes.Count(w => w.Identity.StartsWith("ill") && w.Done.IsCompletedSuccessfully));
        Assert.All(writes.Where(w => w.Done.IsFaulted), w => Assert.IsType<ShardMovedException>(w.Done.Exception!.InnerException));
        var letter = Assert.Single(await new MemoryRegisterStore(_database).DeadLetters(null, null, 10, CancellationToken.None));
        Assert.Equal((RejectionCode.RefusedByJournal, ill.ToString(), "id\nbad"), (letter.Code, letter.Asset, Encoding.UTF8.GetString(letter.Body)));
        JournalRows.AreWhole(_database, 20 + 1 + 7);
    }

    [Fact]
    public async Task The_asset_reloads_and_goes_on_from_what_is_in()
    {
        await using var process = await TestProcess.Start(_database);
        var ill = TestAssets.Lamp(1);
        await process.Assets.Observe(ill, "one");
        process.Store.Faults.Refuses = row => Encoding.UTF8.GetString(row.Body).Contains("bad");
        await Assert.ThrowsAsync<ShardMovedException>(() => process.Assets.Observe(ill, "bad"));

        await process.Assets.Observe(ill, "two");

        JournalRows.AreWhole(_database, 2);
        Assert.Equal(TestFold.FoldOf(_database.AllRows()), process.Show());
    }

    [Fact]
    public async Task An_activation_that_does_not_go_away_gets_nothing_in_any_more()
    {
        await using var process = await TestProcess.Start(_database);
        var asset = await process.Assets.Find(TestAssets.Lamp(1));
        process.Store.Faults.Refuses = row => Encoding.UTF8.GetString(row.Body).Contains("bad");
        await Assert.ThrowsAsync<ShardMovedException>(() => asset.Observe("bad"));

        await Assert.ThrowsAsync<ShardMovedException>(() => asset.Observe("after"));
        await Assert.ThrowsAsync<ShardMovedException>(asset.Save);

        Assert.Empty(_database.AllRows());
        Assert.Empty(_database.AllSnapshots());
    }

    [Fact]
    public async Task Places_of_refused_and_dropped_rows_are_free_again()
    {
        await using var process = await TestProcess.Start(_database);
        process.Store.Faults.Refuses = _ => true;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => process.Assets.Observe(TestAssets.Lamp(i % 7), $"{i}"))).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);

        await Eventually.Holds(() => process.Engine.Places is { Taken: 0, Bytes: 0 }, "every place is free");
    }
}
