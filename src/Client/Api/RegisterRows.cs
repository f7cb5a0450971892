using Beffroi.City;
using Beffroi.Live;
using Beffroi.Rollups;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>A section that is a register: each asset's own word on what its department keeps of it, those in trouble first.</summary>
internal static class RegisterRows
{
    public const string Form = "register";

    private const int Most = 500;

    public static async Task<SectionData> Read(SectionEntry section, NodeId place, IGrainFactory grains, CityIndex city, LiveTable live)
    {
        var all = city.Assets.ById.Where(row => row.Asset.Kind == section.Kind && Holds(place, row)).ToArray();
        var shown = all.OrderBy(row => AssetTelling.Worst(live[row.Ordinal]) is var worst && worst == Priority.None ? byte.MaxValue : (byte)worst).Take(Most);
        var lines = await Task.WhenAll(shown.Select(async row => Line(row, await AssetListRoutes.View(grains, row.Asset), live[row.Ordinal], section.Columns)));
        return new(section.Code, [], lines, all.Length);
    }

    private static bool Holds(NodeId place, AssetRow row) => place.Text.Split('/') switch
    {
        ["authority", var authority] => row.Authority == authority,
        ["district", var district] => row.District == district,
        _ => true,
    };

    private static SectionLine Line(AssetRow row, AssetView? view, LiveCell cell, string[] columns) => new(new(row.Asset.Kind, row.Asset.Key, row.Name), null, [], view is null ? 0 : 1)
    {
        Priority = (int)(view?.WorstAlarm ?? AssetTelling.Worst(cell)),
        Cells = [.. columns.Select(column => Cell(view, column))],
    };

    private static SectionCell Cell(AssetView? view, string column) =>
        view is null ? new(Value.None, Words.Of(Quality.Unknown), null)
        : view.Properties.FirstOrDefault(property => property.Property == column) is { } said ? new(said.Value, Words.Of(said.Quality), said.At)
        : new(view.Description.Attributes?.GetValueOrDefault(column) ?? Value.None, null, null);
}
