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

    private static PlaceFigures Of(NodeId place, IndicatorPeriod period) => new(place, [place == NodeId.Territory
        ? new("energy", 800, period == IndicatorPeriod.Year ? 0.9 : 0.7, Quality.Estimated, [300, double.NaN])
        : new("energy", double.NaN, 0, Quality.Unknown, [])]);
}
