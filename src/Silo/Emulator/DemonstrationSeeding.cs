using Beffroi.Clustering;
using Beffroi.Contracts;
using Beffroi.Demonstration;
using Beffroi.Documents;
using Beffroi.Geography;
using Beffroi.Inventory;
using Beffroi.Programmes;
using Beffroi.Twin;
using Microsoft.Extensions.Options;

namespace Beffroi.Emulator;

/// <summary>
/// Fills an empty twin with the demonstration territory, through the same doors as any inventory. A twin that holds anything else is left alone;
/// a filling that was interrupted goes on, which the last asset of the list tells.
/// </summary>
public sealed partial class DemonstrationSeeding(
    IGrainFactory grains, ClusterDuties duties, IOptions<DemonstrationOptions> options, TimeProvider time, ILogger<DemonstrationSeeding> log) : BackgroundService
{
    /// <summary>Of several silos one does it, and lets the devices speak.</summary>
    internal const string Duty = "demonstration";

    private static readonly Cause Cause = new("demonstration", "Un jumeau vide a été rempli d’un territoire synthétique.")
    {
        EnglishReason = "An empty twin was filled with a synthetic territory.",
    };

    private readonly TaskCompletionSource<DemonstrationTerritory?> _seeded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The demonstration territory once it is whole in the twin and this silo's to play; null when the twin holds another one.</summary>
    public Task<DemonstrationTerritory?> Seeded => _seeded.Task;

    /// <summary>Whether this run made it, so that it has no past yet.</summary>
    public bool IsNew { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            DemonstrationTerritory? territory = null;
            await duties.Hold(Duty, async held => territory = options.Value.Enabled ? await Seed(held) : null, stoppingToken);
            _seeded.TrySetResult(territory);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            _seeded.TrySetResult(null);
        }
        catch (Exception fault)
        {
            LogFailed(fault);
            _seeded.TrySetResult(null);
        }
    }

    private async Task<DemonstrationTerritory?> Seed(CancellationToken cancellation)
    {
        // Making it takes a second of one core: not on the thread that starts the host.
        await Task.Yield();
        var territory = grains.GetGrain<ITerritory>(ITerritory.Key);
        var current = await Patiently(territory.Read, cancellation);
        var isEmpty = current.Areas.Length == 0 && (await grains.GetGrain<IInventory>(0).Find(new() { Limit = 1 })).Length == 0;
        if (!isEmpty && !(current.Demonstration && current.Name == DemonstrationTerritory.ShownName))
        {
            return null;
        }

        var demonstration = DemonstrationTerritory.Make(new(Seed: (ulong)options.Value.Seed));
        if (!isEmpty && await grains.GetGrain<IInventory>(0).Get(demonstration.Assets[^1].Id) is not null)
        {
            return demonstration;
        }

        var began = time.GetTimestamp();
        await territory.Name(demonstration.Name, true, Cause);
        await territory.Put([.. demonstration.Areas], Cause);
        await Write(cancellation);
        await Describe([.. demonstration.Assets.Take(demonstration.Assets.Count - 1)], cancellation);
        await Describe([demonstration.Assets[^1]], cancellation);
        IsNew = true;
        LogSeeded(demonstration.Assets.Count, time.GetElapsedTime(began).TotalSeconds);
        return demonstration;
    }

    /// <summary>The shipped contract, programmes and calendars, these before the lamps that follow two of them.</summary>
    private async Task Write(CancellationToken cancellation)
    {
        foreach (var (kind, id, yaml) in ProgrammeExamples.All)
        {
            await Patiently(() => grains.GetGrain<IProgrammes>(0).Put(kind, id, yaml, 0, Cause), cancellation);
        }

        await Patiently(() => grains.GetGrain<IDocuments>(ContractKinds.Contract).Put(ContractKinds.Id, ContractExample.Yaml, 0, Cause), cancellation);
    }

    private async Task Describe(IReadOnlyList<DemonstrationAsset> assets, CancellationToken cancellation)
    {
        var done = 0;
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Concurrency, CancellationToken = cancellation };
        await Parallel.ForEachAsync(assets, parallel, async (asset, token) =>
        {
            var outcome = await Patiently(() => grains.Asset(asset.Id).Describe(asset.Description, Cause), token);
            if (outcome.IsRefused)
            {
                LogRefused(asset.Id, outcome.Sentence!);
            }

            if (Interlocked.Increment(ref done) % 2000 == 0)
            {
                LogProgress(done, assets.Count);
            }
        });
    }

    /// <summary>A shard that is still loading, or a journal without a place, is asked again.</summary>
    private async Task<TAnswer> Patiently<TAnswer>(Func<Task<TAnswer>> ask, CancellationToken cancellation)
    {
        for (var wait = TimeSpan.FromMilliseconds(100); ; wait = wait < TimeSpan.FromSeconds(5) ? wait * 2 : wait)
        {
            try
            {
                return await ask();
            }
            catch (Exception fault) when (fault is ShardMovedException or JournalStalledException or TimeoutException or OrleansException)
            {
                LogWaiting(wait, fault.Message);
                await Task.Delay(wait, time, cancellation);
            }
        }
    }
}
