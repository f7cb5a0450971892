using Beffroi.Indicators;
using Beffroi.Rollups;
using Beffroi.Twin;

namespace Beffroi.Support;

/// <summary>The indicators of a test's city: 800 at the territory, nothing known anywhere else; of the department of networks they are still worked out.</summary>
public sealed class FakeIndicatorsGrain : Grain, IIndicators
{
    private static readonly Instant[] Edges = [new(0), new(3_600_000_000), new(7_200_000_000)];

    public Task<IndicatorReport?> Read(NodeId[] places, IndicatorPeriod period) => Task.FromResult(this.GetPrimaryKeyString() == "networks" ? null : new IndicatorReport(Edges, [.. places.Select(place => Of(place, period))]));

    public Task<SectionReport?> Section(string code, NodeId place, IndicatorPeriod period) =>
        Task.FromResult<SectionReport?>(new(Edges, [new(AssetId.Of("luminaire", "L-1"), null, null, [12.5, double.NaN], 0.5)], 7));

    public async Task<IndicatorReport?> ReadAt(NodeId[] places, IndicatorPeriod period, Instant at) => await Read(places, period) is { } report ? report with { Edges = [.. Edges[..^1], at] } : null;

    public async Task<SectionReport?> SectionAt(string code, NodeId place, IndicatorPeriod period, Instant at) => await Section(code, place, period) is { } report ? report with { Edges = [.. Edges[..^1], at] } : null;

    private static PlaceFigures Of(NodeId place, IndicatorPeriod period) => new(place, [place == NodeId.Territory
        ? new("energy", 800, period == IndicatorPeriod.Year ? 0.9 : 0.7, Quality.Estimated, [300, double.NaN])
        : new("energy", double.NaN, 0, Quality.Unknown, [])]);
}
