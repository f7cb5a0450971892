using Beffroi.Inventory.Files;
using Beffroi.Inventory.Mapping;
using Beffroi.Twin;

namespace Beffroi.Inventory.Run;

/// <summary>Tells assets what they are, many at a time but never more than the window, and notes what each answers.</summary>
/// <param name="describe">Calls the asset.</param>
public sealed class AssetTeller(Func<AssetId, Description, Task<Outcome>> describe, ImportLedger ledger, ImportOptions options, TimeProvider time)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);

    /// <summary>Tells every asset among the rows. When it is cancelled, what was begun is awaited and the rest is left.</summary>
    public async Task Tell(IEnumerable<MappedRow> rows, CancellationToken cancellation)
    {
        using var window = new SemaphoreSlim(options.Window);
        try
        {
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                if (row is MappedRow.OfAsset asset)
                {
                    await Enter(window, cancellation);
                    _ = TellOne(asset, window, cancellation);
                }
                else
                {
                    Note(row);
                }
            }
        }
        finally
        {
            for (var place = 0; place < options.Window; place++)
            {
                await window.WaitAsync(CancellationToken.None);
            }
        }
    }

    // A place that comes free at the moment of the cancellation is not taken.
    private static async Task Enter(SemaphoreSlim window, CancellationToken cancellation)
    {
        await window.WaitAsync(cancellation);
        if (cancellation.IsCancellationRequested)
        {
            window.Release();
            throw new OperationCanceledException(cancellation);
        }
    }

    private void Note(MappedRow row)
    {
        if (row is MappedRow.Rejected rejected)
        {
            ledger.Reject(rejected.Reject);
        }
        else
        {
            ledger.Skip();
        }
    }

    // Nobody awaits this task itself: it gives its place in the window back whatever happens, and Tell awaits all places.
    private async Task TellOne(MappedRow.OfAsset row, SemaphoreSlim window, CancellationToken cancellation)
    {
        try
        {
            ledger.Answer(row.Line, await Insist(row, cancellation), row.Missing);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The row is neither taken nor rejected: the import ends here.
        }
        catch (Exception fault)
        {
            var code = fault is JournalStalledException ? RowCode.JournalStalled : RowCode.NotReached;
            ledger.Reject(new ImportReject(row.Line, null, code, $"{row.Id} could not be reached for {options.Patience.TotalSeconds:0} s. {fault.Message} Import the file again."));
        }
        finally
        {
            window.Release();
        }
    }

    private async Task<Outcome> Insist(MappedRow.OfAsset row, CancellationToken cancellation)
    {
        var began = time.GetTimestamp();
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            try
            {
                return await describe(row.Id, row.Description);
            }
            catch (Exception fault) when (IsPassing(fault) && time.GetElapsedTime(began) < options.Patience)
            {
                await Task.Delay(pause, time, cancellation);
            }
        }
    }

    private static bool IsPassing(Exception fault) =>
        fault is ShardMovedException or JournalStalledException or TimeoutException or Orleans.Runtime.OrleansException;
}
