using Beffroi.Contracts.Formulas;
using Beffroi.Indicators;
using Beffroi.Inventory;
using Beffroi.Journal;
using Beffroi.Twin;
using Beffroi.Twin.Indicators;

namespace Beffroi.Contracts;

/// <summary>Reads the sources of a contract for a year: meters asset by asset, stations day by day, the inventory. Held to the evidence of an earlier time, it reads what was read then.</summary>
internal sealed class ContractSurvey(IRegisterStore register, SeriesSurvey series, StationDays stations, Catalogue catalogue)
{
    private const int Page = 10_000;

    /// <summary>How far behind a period readings are looked at: what a meter counted across its end is shared out between both sides, so that two years have together what the meter has.</summary>
    private static readonly TimeSpan Beyond = TimeSpan.FromDays(2);

    /// <param name="until">Where the year, or what can be known of it, ends.</param>
    public async Task<Dictionary<string, ReadSource>> Read(IEnumerable<ContractSource> sources, ContractYear year, Instant until, CancellationToken cancellation)
    {
        var read = new Dictionary<string, ReadSource>();
        var all = sources.ToArray();
        foreach (var kind in all.OfType<SeriesSource>().GroupBy(source => source.Kind))
        {
            var assets = await Assets(kind.Key, cancellation);
            var found = await Found([.. kind], assets, new SeriesTrail(), year, until, cancellation);
            foreach (var (source, members) in kind.Zip(found))
            {
                read[source.Name] = Whole(source, members, asset => IsAwaited(source.Kind, asset), assets);
            }
        }

        foreach (var source in all.OfType<DegreeDaySource>())
        {
            read[source.Name] = await stations.Read(source, year, until, long.MaxValue, cancellation);
        }

        foreach (var source in all.OfType<InventorySource>())
        {
            read[source.Name] = Counted(source, await Assets(source.Kind, cancellation));
        }

        return read;
    }

    /// <summary>The same source from the readings that are named there, and no other.</summary>
    public async Task<ReadSource> Again(ContractSource source, EvidenceMember[] evidence, ContractYear year, CancellationToken cancellation)
    {
        if (source is DegreeDaySource station)
        {
            return await stations.Read(station, year, year.To, evidence.Single().Through, cancellation);
        }

        var meters = (SeriesSource)source;
        var through = evidence.ToDictionary(member => member.Asset, member => member.Through);
        var assets = Named(evidence);
        var found = await Found([meters with { Scope = SourceScope.All }], assets, new SeriesTrail(name => through[name.Asset]), year, year.To, cancellation);
        return Whole(meters, found[0], _ => true, assets);
    }

    /// <summary>A source step by step of a period.</summary>
    /// <param name="held">Whose readings count, up to which version; null for all there are.</param>
    public async Task<ReadSource[]> Steps(SeriesSource source, Instant[] edges, EvidenceMember[]? held, CancellationToken cancellation)
    {
        var through = held?.ToDictionary(member => member.Asset, member => member.Through);
        var (assets, scope) = held is null ? (await Assets(source.Kind, cancellation), source.Scope) : (Named(held), SourceScope.All);
        var trail = through is null ? new SeriesTrail() : new SeriesTrail(name => through[name.Asset]);
        var found = await Found([source with { Scope = scope }], assets, trail, edges, cancellation);
        Func<InventoryEntry, bool> isAwaited = held is null ? asset => IsAwaited(source.Kind, asset) : _ => true;
        return [.. found[0].Select(step => Whole(source, step, isAwaited, assets))];
    }

    public Task<ReadSource> Weather(DegreeDaySource source, ContractYear year, long through, CancellationToken cancellation) => stations.Read(source, year, year.To, through, cancellation);

    private static InventoryEntry[] Named(EvidenceMember[] evidence) =>
        [.. evidence.Select(member => new InventoryEntry { Asset = member.Asset, Ordinal = 0, Version = 0, Department = "", Description = new() })];

    private async Task<EvidenceMember[][]> Found(SeriesSource[] sources, InventoryEntry[] assets, SeriesTrail trail, ContractYear year, Instant until, CancellationToken cancellation) =>
        [.. (await Found(sources, assets, trail, [year.From, until], cancellation)).Select(source => source[0])];

    /// <summary>By source and step.</summary>
    private async Task<EvidenceMember[][][]> Found(SeriesSource[] sources, InventoryEntry[] assets, SeriesTrail trail, Instant[] edges, CancellationToken cancellation)
    {
        SeriesTerm[] terms = [.. sources.Select(TermOf).Distinct()];
        var scoped = assets.Where(asset => sources.Any(source => source.Scope.Holds(asset))).OrderBy(asset => asset.Asset.ToString(), StringComparer.Ordinal).ToArray();
        var index = scoped.Index().ToDictionary(pair => pair.Item.Asset, pair => pair.Index);
        var result = await series.Read(scoped, terms, [.. edges, edges[^1] + Beyond], asset => index[asset.Asset], scoped.Length, cancellation, trail);
        return [.. sources.Select(source => edges.Skip(1).Select((end, step) => scoped.Where(source.Scope.Holds)
            .Select(asset => Member(source, asset, result.Sum([index[asset.Asset]], TermOf(source), step..(step + 1)), (end - edges[step]).TotalSeconds, trail)).ToArray()).ToArray())];
    }

    private static SeriesTerm TermOf(SeriesSource source) => new(source.Kind, source.Property, source.Figure, source.Held);

    private static EvidenceMember Member(SeriesSource source, InventoryEntry asset, Tally tally, double seconds, SeriesTrail trail)
    {
        var reckoned = Reckoning.Of(source.Figure, tally, 1, seconds);
        var trace = trail.Of(new(asset.Asset, source.Property.Name));
        return new(
            asset.Asset, source.Property.Name, Rounding.Figure(reckoned.Value), Rounding.Figure(reckoned.Coverage) ?? 0, Rounding.Figure(reckoned.Doubt) ?? 0, trace.Through, trace.Readings,
            [.. trace.Segments.Select(header => new EvidenceSegment(header.First, header.Revision, header.Count))]);
    }

    /// <summary>One that speaks through another, or was retired and told nothing, is not waited for; what it told counts.</summary>
    private static ReadSource Whole(SeriesSource source, EvidenceMember[] members, Func<InventoryEntry, bool> isAwaited, InventoryEntry[] assets)
    {
        var awaited = assets.Where(isAwaited).Select(asset => asset.Asset).ToHashSet();
        EvidenceMember[] counted = [.. members.Where(member => member.Readings > 0 || awaited.Contains(member.Asset))];
        decimal[] known = [.. counted.Select(member => member.Value).OfType<decimal>()];
        var value = known.Length == 0 ? null : source.AddsUp ? known.Sum() : (decimal?)Rounding.Quotient(known.Sum() / known.Length);
        var time = counted.Sum(member => member.Coverage);
        return ReadSource.Of(
            source.Name, value, counted.Length == 0 ? 0 : Rounding.Quotient(time / counted.Length),
            time == 0 ? 0 : Rounding.Quotient(counted.Sum(member => member.Coverage * member.Estimated) / time), counted);
    }

    private bool IsAwaited(string kind, InventoryEntry asset) => !asset.Retired && catalogue.Kind(kind).SpeaksForItself(asset.Description);

    private static ReadSource Counted(InventorySource source, InventoryEntry[] assets)
    {
        var here = assets.Where(asset => !asset.Retired && source.Scope.Holds(asset)).ToArray();
        decimal[] told = source.Attribute is null ? [] : [.. here.Select(asset => source.Attribute.NumberIn(asset.Description)).OfType<double>().Select(Rounding.Figure).OfType<decimal>()];
        return source.Attribute is null
            ? new(new(source.Name, here.Length, 1, 0, here.Length), [])
            : new(new(source.Name, told.Length == 0 ? null : told.Sum(), here.Length == 0 ? 0 : Rounding.Quotient((decimal)told.Length / here.Length), 0, here.Length), []);
    }

    /// <summary>Retired ones too: what they used in the year was used.</summary>
    private async Task<InventoryEntry[]> Assets(string kind, CancellationToken cancellation)
    {
        var all = new List<InventoryEntry>();
        InventoryEntry[] page;
        do
        {
            page = await register.FindInventory(new() { Kind = kind, AfterRevision = all.Count == 0 ? 0 : all[^1].Revision, Limit = Page }, cancellation);
            all.AddRange(page);
        }
        while (page.Length == Page);
        return [.. all.DistinctBy(asset => asset.Asset)];
    }
}
