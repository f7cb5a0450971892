using System.Runtime.CompilerServices;
using Beffroi.Alarms;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Past;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Indicators;

/// <summary>Surveys all assets of a department for its indicators, by district and authority.</summary>
internal sealed class DepartmentSurvey(IRegisterStore register, SeriesSurvey series, Catalogue catalogue, IGrainFactory grains)
{
    private const int Page = 10_000;

    /// <param name="at">An instant of the past whose alarms count; null for those that stand.</param>
    public async Task<Surveyed> Read(Department department, Instant[] edges, Instant? at, CancellationToken cancellation)
    {
        var assets = await Assets(department.Key, cancellation);
        var groups = assets.Select(GroupOf).Distinct().ToArray();
        var index = groups.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        var leaves = department.Indicators.SelectMany(row => row.Formula.Leaves).Distinct().ToArray();
        var found = await series.Read(assets, [.. leaves.OfType<SeriesTerm>()], edges, asset => index[GroupOf(asset)], groups.Length, cancellation);
        return new(found, groups)
        {
            Members = Counted(assets, asset => catalogue.Knows(asset.Asset.Kind) && catalogue.Kind(asset.Asset.Kind).SpeaksForItself(asset.Description)),
            All = Counted(assets, _ => true),
            Standing = await Standing([.. leaves.OfType<StandingTerm>()], assets, index, at, cancellation),
            Inventory = leaves.OfType<InventoryTerm>().ToDictionary(term => term, term => Summed(term, assets, index)),
        };

        Dictionary<string, long[]> Counted(InventoryEntry[] all, Func<InventoryEntry, bool> counts) => all.GroupBy(asset => asset.Asset.Kind).ToDictionary(kind => kind.Key, kind =>
        {
            var counted = new long[groups.Length];
            foreach (var asset in kind.Where(counts))
            {
                counted[index[GroupOf(asset)]]++;
            }

            return counted;
        });
    }

    public async Task<InventoryEntry[]> Assets(string department, CancellationToken cancellation, string? kind = null)
    {
        var all = new List<InventoryEntry>();
        InventoryEntry[] page;
        do
        {
            page = await register.FindInventory(new() { Department = department, Kind = kind, After = all.Count == 0 ? null : all[^1].Asset, Limit = Page }, cancellation);
            all.AddRange(page);
        }
        while (page.Length == Page);
        return [.. all];
    }

    private static (string District, string? Authority) GroupOf(InventoryEntry asset) =>
        (asset.Description.District ?? Rollups.NodeId.NoDistrict(asset.Description.Authority), asset.Description.Authority);

    private static (double Sum, long Told)[] Summed(InventoryTerm term, InventoryEntry[] assets, Dictionary<(string, string?), int> index)
    {
        var sums = new (double Sum, long Told)[index.Count];
        foreach (var asset in assets.Where(asset => asset.Asset.Kind == term.Kind))
        {
            if (term.Attribute.NumberIn(asset.Description) is { } number)
            {
                ref var sum = ref sums[index[GroupOf(asset)]];
                sum = (sum.Sum + number, sum.Told + 1);
            }
        }

        return sums;
    }

    private async Task<Dictionary<StandingTerm, long[]>> Standing(
        StandingTerm[] terms, InventoryEntry[] assets, Dictionary<(string, string?), int> index, Instant? at, CancellationToken cancellation)
    {
        var counts = terms.ToDictionary(term => term, _ => new long[index.Count]);
        var groupOf = terms.Length == 0 ? [] : assets.ToDictionary(asset => asset.Asset, asset => index[GroupOf(asset)]);
        var then = at is { } instant && terms.Length > 0 ? await grains.GetGrain<IPast>(IPast.KeyOf(instant)).Alarms(instant) : null;
        foreach (var term in terms)
        {
            await foreach (var alarm in then is null ? Active(term.Code, cancellation) : then.Where(alarm => alarm.Code == term.Code && AlarmFilter.Active.Contains(alarm.State)).ToAsyncEnumerable())
            {
                if (alarm.Asset.Kind == term.Kind && groupOf.TryGetValue(alarm.Asset, out var group))
                {
                    counts[term][group]++;
                }
            }
        }

        return counts;
    }

    private async IAsyncEnumerable<AlarmRecord> Active(string code, [EnumeratorCancellation] CancellationToken cancellation)
    {
        AlarmRecord[] page;
        var skip = 0;
        do
        {
            page = await register.FindAlarms(new() { States = AlarmFilter.Active, Code = code, Skip = skip, Limit = Page }, cancellation);
            foreach (var alarm in page)
            {
                yield return alarm;
            }

            skip += page.Length;
        }
        while (page.Length == Page);
    }
}
