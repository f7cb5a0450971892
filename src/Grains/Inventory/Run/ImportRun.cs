using Beffroi.Geography;
using Beffroi.Inventory.Files;
using Beffroi.Inventory.Mapping;
using Beffroi.Twin;

namespace Beffroi.Inventory.Run;

/// <summary>One import from file to assets. It runs off the grain's turns; what it did so far is in its ledger at any time.</summary>
public sealed class ImportRun(ImportMapping mapping, CatalogueDocument catalogue, Territory territory, ImportLedger ledger)
{
    /// <summary>Null when it came to its end; else why the import failed as a whole.</summary>
    public Outcome? Failure { get; private set; }

    public bool WasCancelled { get; private set; }

    /// <summary>Never throws: whatever a file holds, the run ends with an outcome.</summary>
    public async Task Go(SpooledFile file, AssetTeller assets, AreaTeller areas, CancellationToken cancellation)
    {
        try
        {
            using var prepared = PreparedImport.Open(file.Name, mapping, catalogue, territory, file.Scratch, cancellation);
            ledger.Expect(prepared.RowCount);
            await (mapping.What == ImportSubject.Areas
                ? areas.Tell(prepared.Rows(), mapping.Seed, cancellation)
                : assets.Tell(prepared.Rows(), cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            WasCancelled = true;
        }
        catch (InventoryFileException refused)
        {
            Failure = refused.Refusal;
        }
        catch (Exception fault)
        {
            // Also an allocation that a damaged file asked for and could not have: the run must end, or it would be shown as running for ever.
            Failure = Outcome.Refused("import-failed", $"The import stopped: {fault.Message}", "Look at the log of the silo, then import the file again: what went in is left as it is.");
            Unexpected = fault;
        }
    }

    /// <summary>What the log should show of a failure that is nobody's file; null without one.</summary>
    public Exception? Unexpected { get; private set; }
}
