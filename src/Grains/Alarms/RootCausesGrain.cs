using Beffroi.Journal;
using Beffroi.Twin;
using Microsoft.Extensions.Logging;

namespace Beffroi.Alarms;

/// <summary>
/// Reads the register, finds what alarms follow from, and tells the assets at the root, which journal it and suppress the others. It keeps nothing that the
/// registers do not have: it may die at any moment, and two at once would find the same.
/// </summary>
[GrainType("root-causes")]
internal sealed partial class RootCausesGrain(IRegisterStore register, Catalogue catalogue, TimeProvider time, ILogger<RootCausesGrain> logger) : Grain, IRootCauses
{
    private const int Chunk = 10_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly AlarmState[] Holding = [AlarmState.Unacknowledged, AlarmState.Acknowledged, AlarmState.Suppressed];

    private readonly Dependencies _shared = new(catalogue);
    private long? _looked;

    public async Task<int> Look()
    {
        if (_looked is { } looked && time.GetElapsedTime(looked) < Pause)
        {
            return 0;
        }

        _looked = time.GetTimestamp();
        var alarms = await Alarms();
        if (alarms.Count == 0)
        {
            return 0;
        }

        await Learn();
        var losses = alarms.Where(IsLoss).Select(a => new Loss(a.Name, a.Since, IsSilence(a), a.Parent)).ToArray();
        var own = losses.Where(loss => loss.Root is null).GroupBy(loss => loss.Asset).ToDictionary(group => group.Key, group => group.OrderBy(loss => loss.IsSilence).First());
        var changed = 0;
        foreach (var incident in RootCause.Find(losses, own, _shared))
        {
            changed += await Gather(incident.Name, incident.Children, over: false) ? 1 : 0;
            LogFound(incident.Name, incident.Children.Length, incident.Precision, incident.Recall, incident.F1);
        }

        foreach (var root in alarms.Where(a => KernelAlarms.IsInferred(a.Code) && IsOver(a, losses)))
        {
            changed += await Gather(root.Name, [], over: true) ? 1 : 0;
        }

        return changed;
    }

    private async Task<List<AlarmRecord>> Alarms()
    {
        var alarms = new List<AlarmRecord>();
        AlarmRecord[] chunk;
        do
        {
            chunk = await register.FindAlarms(new() { States = Holding, Skip = alarms.Count, Limit = Chunk }, CancellationToken.None);
            alarms.AddRange(chunk);
        }
        while (chunk.Length == Chunk);

        return [.. alarms.Where(alarm => alarm.Active).DistinctBy(alarm => alarm.Name)];
    }

    private async Task Learn()
    {
        Inventory.InventoryEntry[] chunk;
        do
        {
            chunk = await register.FindInventory(new() { AfterRevision = _shared.Revision, Limit = Chunk }, CancellationToken.None);
            Array.ForEach(chunk, _shared.Learn);
        }
        while (chunk.Length == Chunk);
    }

    // Danger calls by itself, whatever it follows from.
    private bool IsLoss(AlarmRecord alarm) =>
        alarm.Priority != Priority.Danger && catalogue.Knows(alarm.Asset.Kind) && KernelAlarms.Row(catalogue.Kind(alarm.Asset.Kind), alarm.Code) is { IsLoss: true };

    private bool IsSilence(AlarmRecord alarm) => KernelAlarms.Row(catalogue.Kind(alarm.Asset.Kind), alarm.Code) is { IsSilence: true };

    private static bool IsOver(AlarmRecord root, Loss[] losses)
    {
        var lost = losses.Count(loss => loss.Root == root.Name);
        return lost == 0 || lost < RootCause.OverBelow * root.Children;
    }

    private async Task<bool> Gather(AlarmName root, AlarmName[] children, bool over)
    {
        try
        {
            var outcome = await GrainFactory.Upkeep(root.Asset).Gather(root.Code, children, over);
            return !outcome.IsRefused && !outcome.IsUnchanged;
        }
        catch (Exception trouble)
        {
            // The next look finds it again.
            LogTrouble(root, trouble);
            return false;
        }
    }
}
