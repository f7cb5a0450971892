using Beffroi.Support;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Journal;

public sealed class OrdinalBlocksTests
{
    private readonly MemoryDatabase _database = new();

    [Fact]
    public async Task No_ordinal_is_given_twice_by_any_process()
    {
        await using var one = await TestProcess.Start(_database, o => o.OrdinalBlock = 7);
        await using var other = await TestProcess.Start(_database, o => o.OrdinalBlock = 7);

        var given = await Task.WhenAll(Enumerable.Range(0, 300).Select(i => Task.Run(async () => await (i % 2 == 0 ? one : other).Journal.NextOrdinal())));

        Assert.Equal(300, given.Distinct().Count());
        Assert.All(given, ordinal => Assert.True(ordinal > 0));
    }

    [Fact]
    public async Task A_store_that_gives_none_stalls_an_enrolment_and_then_gives_them()
    {
        var time = new FakeTimeProvider();
        await using var process = await TestProcess.Start(_database, o => o.OrdinalBlock = 4, time);
        process.Store.Faults.IsUnavailable = true;
        var ordinal = process.Journal.NextOrdinal().AsTask();

        time.Advance(TimeSpan.FromSeconds(5));
        await Assert.ThrowsAsync<JournalStalledException>(() => ordinal);
        process.Store.Faults.IsUnavailable = false;
        var next = process.Journal.NextOrdinal().AsTask();
        await Eventually.Holds(() =>
        {
            time.Advance(TimeSpan.FromMilliseconds(20));
            return next.IsCompletedSuccessfully;
        }, "an ordinal is given");
    }
}
