using Beffroi.Twin;
using Beffroi.Twin.Simulation;

namespace Beffroi.Scenarios;

/// <summary>Where figures are booked: assets of one kind, authority and district are a cell.</summary>
public sealed class Cells
{
    private readonly Dictionary<CellKey, int> _numbers = [];
    private readonly List<CellKey> _keys = [];
    private readonly Catalogue _catalogue;

    public Cells(Stage stage)
    {
        _catalogue = stage.Catalogue;
        foreach (var key in stage.Assets.Select(KeyOf).OfType<CellKey>().Distinct().OrderBy(k => k.ToString(), StringComparer.Ordinal))
        {
            _numbers[key] = _keys.Count;
            _keys.Add(key);
        }
    }

    public IReadOnlyList<CellKey> Keys => _keys;

    /// <summary>The number of the asset's cell; −1 of a kind that does not live in scenarios.</summary>
    public int Of(ScenarioAsset asset) => KeyOf(asset) is { } key ? _numbers[key] : -1;

    public IReadOnlyList<Flow> FlowsOf(int cell) => _catalogue.Kind(_keys[cell].Kind).Living!.Flows;

    private CellKey? KeyOf(ScenarioAsset asset) =>
        _catalogue.Knows(asset.Asset.Kind) && _catalogue.Kind(asset.Asset.Kind).Living is not null
            ? new(asset.Asset.Kind, asset.Description.Authority ?? "", asset.Description.District ?? "")
            : null;
}
