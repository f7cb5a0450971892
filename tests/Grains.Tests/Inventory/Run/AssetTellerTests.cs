using Beffroi.Inventory.Files;
using Beffroi.Inventory.Mapping;
using Beffroi.Twin;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Beffroi.Inventory.Run;

/// <summary>Many assets at a time, never more than the window; what passes is tried again, what does not is a reject.</summary>
public sealed class AssetTellerTests
{
    private static readonly ImportOptions Options = new() { Window = 8, Patience = TimeSpan.FromSeconds(10) };

    private readonly ImportLedger _ledger = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task No_more_than_the_window_are_told_at_once()
    {
        var (now, most) = (0, 0);
        await Teller(async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return Outcome.Taken;
        }).Tell(Rows(500), CancellationToken.None);

        Assert.InRange(most, 2, 8);
        Assert.Equal((500, 500), (Report.Read, Report.Taken));
    }

    [Fact]
    public async Task Each_answer_is_counted()
    {
        await Teller((asset, _) => Task.FromResult(asset.Key switch
        {
            "1" => Outcome.Taken,
            "2" => Outcome.Unchanged,
            _ => Outcome.Refused("retired-asset", "It is retired.", "Enrol it anew."),
        })).Tell([.. Rows(3), new MappedRow.Skipped(5), new MappedRow.Rejected(new(6, "c", RowCode.BadId, "No."))], CancellationToken.None);

        Assert.Equal((5, 1, 1, 2, 1), (Report.Read, Report.Taken, Report.Unchanged, Report.Rejected, Report.Skipped));
        Assert.Equal([(4, "retired-asset"), (6, RowCode.BadId)], _ledger.Rejects(0, 10).Select(r => (r.Line, r.Code)));
        Assert.Equal(new ImportGap("place", 2, 2), Assert.Single(Report.Gaps));
    }

    [Fact]
    public async Task An_asset_that_moves_is_asked_again()
    {
        var asked = 0;
        var telling = Teller((_, _) => ++asked < 4 ? throw new ShardMovedException("moving") : Task.FromResult(Outcome.Taken)).Tell(Rows(1), CancellationToken.None);
        await Advance(telling);

        Assert.Equal((4, 1), (asked, Report.Taken));
    }

    [Fact]
    public async Task An_asset_that_cannot_be_reached_is_a_reject_in_the_end()
    {
        var telling = Teller((_, _) => throw new JournalStalledException("The disk is full.")).Tell(Rows(1), CancellationToken.None);
        await Advance(telling);

        var reject = Assert.Single(_ledger.Rejects(0, 10));
        Assert.Equal((2, RowCode.JournalStalled), (reject.Line, reject.Code));
        Assert.Contains("The disk is full.", reject.Sentence);
    }

    [Fact]
    public async Task A_fault_of_one_asset_does_not_stop_the_others()
    {
        await Teller((asset, _) => asset.Key == "2" ? throw new InvalidOperationException("Broken.") : Task.FromResult(Outcome.Taken)).Tell(Rows(3), CancellationToken.None);

        Assert.Equal((2, 1), (Report.Taken, Report.Rejected));
    }

    [Fact]
    public async Task When_cancelled_what_was_begun_is_awaited_and_the_rest_left()
    {
        using var cancellation = new CancellationTokenSource();
        var gate = new TaskCompletionSource<Outcome>();
        var telling = Teller((_, _) => gate.Task).Tell(Rows(100), cancellation.Token);
        await cancellation.CancelAsync();
        Assert.False(telling.IsCompleted);
        gate.SetResult(Outcome.Taken);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => telling);
        Assert.Equal(8, Report.Taken);
    }

    private ImportReport Report => _ledger.Fill(new ImportReport { Id = "i", FileName = "f", State = ImportState.Running, Started = default });

    private AssetTeller Teller(Func<AssetId, Description, Task<Outcome>> describe) => new(describe, _ledger, Options, _time);

    private async Task Advance(Task telling)
    {
        for (var step = 0; step < 1000 && !telling.IsCompleted; step++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await telling;
    }

    private static IEnumerable<MappedRow> Rows(int count) => Enumerable.Range(1, count)
        .Select(n => new MappedRow.OfAsset(n + 1, AssetId.Of("luminaire", $"{n}"), new Description(), ["place"]));
}
