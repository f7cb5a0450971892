using Beffroi.Geography;
using Beffroi.Inventory.Mapping;
using Beffroi.Inventory.Run;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Beffroi.Inventory;

/// <summary>
/// One import, kept on its silo until that stops. The run itself goes on beside the grain's turns, so that it can be asked and cancelled;
/// a silo that dies takes the import with it, and importing the file again goes over what went in without changing it.
/// </summary>
[GrainType("inventory-import"), KeepAlive]
public sealed partial class InventoryImportGrain(
    IGrainFactory grains, IOptions<ImportOptions> options, TimeProvider time, ILogger<InventoryImportGrain> logger) : Grain, IInventoryImport
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(400);

    private readonly ImportLedger _ledger = new();
    private readonly CancellationTokenSource _cancellation = new();
    private ImportReport? _report;
    private ImportMapping? _mapping;
    private CatalogueDocument? _catalogue;
    private Territory? _territory;
    private Cause? _cause;
    private SpooledFile? _file;
    private Task _running = Task.CompletedTask;
    private long _lastHeard;

    private string Id => this.GetPrimaryKeyString().Split('/', 2)[^1];

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(_ => Tick(), new GrainTimerCreationOptions(Beat, Beat));
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _cancellation.CancelAsync();
        await _running.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _file?.Dispose();
    }

    public async Task<Outcome> Begin(string mapping, string fileName, Cause cause)
    {
        if (_report is not null)
        {
            return Outcome.Refused("import-begun", "This import has begun already.", "Begin another one.");
        }

        var reading = MappingReader.Read(mapping);
        if (reading.Mapping is null)
        {
            return MappingReading.Refusal(reading.Faults);
        }

        _catalogue = await grains.GetGrain<ICatalogue>(0).Read();
        _territory = await grains.GetGrain<ITerritory>(ITerritory.Key).Read();
        var faults = MappingCheck.Against(reading.Mapping, _catalogue, _territory);
        if (faults.Count > 0)
        {
            return MappingReading.Refusal(faults);
        }

        (_mapping, _cause, _lastHeard) = (reading.Mapping, cause, time.GetTimestamp());
        SpooledFile.Sweep(options.Value, time.GetUtcNow());
        _file = new SpooledFile(options.Value, Guid.NewGuid().ToString("N"));
        _report = new ImportReport { Id = Id, FileName = fileName, State = ImportState.Receiving, Started = Now() };
        await Tell();
        return Outcome.Taken;
    }

    public async Task<Outcome> Send(byte[] piece)
    {
        if (NotIn(ImportState.Receiving) is { } refusal)
        {
            return refusal;
        }

        _lastHeard = time.GetTimestamp();
        return await _file!.Append(piece);
    }

    public async Task<Outcome> Run()
    {
        if (NotIn(ImportState.Receiving) is { } refusal)
        {
            return refusal;
        }

        await _file!.Complete();
        _report = _report! with { State = ImportState.Running };
        LogBegins(logger, Id, _report.FileName, _file.Length);
        var run = new ImportRun(_mapping!, _catalogue!, _territory!, _ledger);
        var assets = new AssetTeller((asset, description) => grains.Asset(asset).Describe(description, _cause!), _ledger, options.Value, time);
        var areas = new AreaTeller(_territory!, put => grains.GetGrain<ITerritory>(ITerritory.Key).Put(put, _cause!), _ledger);

        // Reading and mapping take the processor for seconds: off the grain's scheduler, or nobody could ask how it goes.
        _running = End(Task.Run(() => run.Go(_file, assets, areas, _cancellation.Token)), run);
        await Tell();
        return Outcome.Taken;
    }

    public async Task<Outcome> Cancel()
    {
        switch (_report?.State)
        {
            case ImportState.Receiving:
                await Close(ImportState.Cancelled);
                return Outcome.Taken;
            case ImportState.Running:
                await _cancellation.CancelAsync();
                return Outcome.Taken;
            default:
                return Outcome.Refused("import-not-running", "There is nothing to cancel: the import is over or never began.", "Nothing to do.");
        }
    }

    public Task<ImportReport?> Report() => Task.FromResult(Current());

    public Task<ImportReject[]> Rejects(int skip, int limit) => Task.FromResult(_ledger.Rejects(skip, limit));

    private async Task End(Task go, ImportRun run)
    {
        await go;
        if (run.Unexpected is { } fault)
        {
            LogUnexpected(logger, Id, fault);
        }

        _report = _report! with { Failure = run.Failure };
        await Close(run.WasCancelled ? ImportState.Cancelled : run.Failure is null ? ImportState.Done : ImportState.Failed);
    }

    private async Task Close(ImportState state)
    {
        _report = _report! with { State = state, Ended = Now() };
        _file?.Dispose();
        _file = null;
        var end = Current()!;
        LogEnds(logger, Id, state, end.Taken, end.Unchanged, end.Rejected, end.Skipped, end.Rows);
        await Tell();
    }

    private async Task Tick()
    {
        if (_report?.State == ImportState.Receiving && time.GetElapsedTime(_lastHeard) > options.Value.Idle)
        {
            await Close(ImportState.Cancelled);
        }
        else if (_report?.State == ImportState.Running)
        {
            await Tell();
        }
    }

    private Task Tell() => grains.GetGrain<IImports>(0).Note(Current()!);

    private ImportReport? Current() => _report is null ? null : _ledger.Fill(_report);

    private Outcome? NotIn(ImportState state) => _report?.State == state
        ? null
        : Outcome.Refused("import-not-receiving", "This import takes no more bytes: it never began, runs already, or is over.", "Begin another one.");

    private Instant Now() => Instant.From(time.GetUtcNow());
}
