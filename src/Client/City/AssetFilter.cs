using Beffroi.Api;
using Beffroi.Live;
using Beffroi.Parameters;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.City;

/// <summary>Which assets: every part that is given must hold.</summary>
internal sealed record AssetFilter
{
    public string? Kind { get; init; }

    public string? Department { get; init; }

    public string? Authority { get; init; }

    public string? District { get; init; }

    /// <summary>Any of those words of status or knowledge.</summary>
    public string[]? Statuses { get; init; }

    /// <summary>Each must be in the key, name or address; folded.</summary>
    public string[] SearchWords { get; init; } = [];

    public Box? Box { get; init; }

    public int[]? Ordinals { get; init; }

    /// <summary>The assets that match, in the order of ids.</summary>
    public IEnumerable<AssetRow> In(AssetIndex assets, LiveTable live) => Candidates(assets).Where(row => Matches(row, live));

    private IEnumerable<AssetRow> Candidates(AssetIndex assets) => Ordinals is null
        ? assets.ById
        : Ordinals.Distinct().Select(ordinal => assets[ordinal]).OfType<AssetRow>().OrderBy(row => row, Comparer<AssetRow>.Create(AssetRow.ById));

    private bool Matches(AssetRow row, LiveTable live) =>
        (Kind is null || row.Asset.Kind == Kind)
        && (Department is null || row.Department == Department)
        && (Authority is null || row.Authority == Authority)
        && (District is null || row.District == District)
        && (Box is not { } box || (row.Place is { } place && box.Contains(place.Longitude, place.Latitude)))
        && Array.TrueForAll(SearchWords, word => row.Searched.Contains(word, StringComparison.Ordinal))
        && (Statuses is null || HasStatus(live[row.Ordinal]));

    private bool HasStatus(LiveCell cell)
    {
        var status = Words.Of(AssetTelling.Worst(cell));
        var knowledge = AssetTelling.KnowledgeOf(cell);
        return Array.Exists(Statuses!, wanted => wanted == status || (knowledge != Knowledge.Fresh && wanted == Words.Of(knowledge)));
    }
}
