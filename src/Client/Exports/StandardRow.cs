using System.Globalization;
using System.Text.RegularExpressions;
using Beffroi.City;
using Beffroi.Twin;

namespace Beffroi.Exports;

/// <summary>A row of a standard's table, made of an asset by what the table says of its columns. Pure.</summary>
/// <param name="Cells">As the standard writes them; null for what is not known.</param>
/// <param name="Missing">Required columns that stay empty.</param>
/// <param name="Wrong">Columns whose value the standard does not take.</param>
internal sealed record StandardRow(string?[] Cells, string[] Missing, string[] Wrong)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    public bool IsComplete => Missing.Length + Wrong.Length == 0;

    public static StandardRow Of(StandardTable table, ExportedAsset asset, CityIndex city)
    {
        var cells = Array.ConvertAll(table.Columns, column => Cell(column, Source(column.From, asset, city)) ?? column.Otherwise);
        return new(
            cells,
            [.. table.Columns.Where((column, i) => column.Required && cells[i] is null).Select(column => column.Name)],
            [.. table.Columns.Where((column, i) => cells[i] is { } cell && column.Pattern is { } pattern && !Regex.IsMatch(cell, pattern, RegexOptions.None, Patience)).Select(column => column.Name)]);
    }

    private static Value Source(string from, ExportedAsset asset, CityIndex city) => from switch
    {
        "" => Value.None,
        "key" => Value.Of(asset.Id.Key),
        "name" => Text(asset.Description?.Name ?? asset.Id.Key),
        "address" => Text(asset.Description?.Address),
        "authority" => Text(city.Areas.Authority(asset.Description?.Authority)?.Area.Name ?? asset.Description?.Authority),
        "district" => Text(city.Areas.District(asset.Description?.District)?.Area.Name ?? asset.Description?.District),
        "longitude" => asset.Description?.Place is { } place ? Value.Of(place.Longitude) : Value.None,
        "latitude" => asset.Description?.Place is { } place ? Value.Of(place.Latitude) : Value.None,
        _ when from.StartsWith("attribute.", StringComparison.Ordinal) => asset.Attribute(from["attribute.".Length..]),
        _ when from.StartsWith("property.", StringComparison.Ordinal) => asset.Property(from["property.".Length..])?.Value ?? Value.None,
        _ => throw new InvalidOperationException($"A standard's column comes from '{from}', which is nothing."),
    };

    private static string? Cell(StandardColumn column, Value value)
    {
        var text = value.Form switch
        {
            ValueForm.None => null,
            ValueForm.Number => Number(column, value.Number),
            ValueForm.Flag => value.AsFlag ? "true" : "false",
            ValueForm.Instant when column.IsDay => ExportZone.Legal.At(new((long)value.Number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ValueForm.Instant => ExportZone.Utc.Write(new((long)value.Number)),
            _ => value.ToString(),
        };
        text = column.Words is null || text is null ? text : column.Words.GetValueOrDefault(text);
        text = column.Capitals && text is not null ? Capitals(text) : text;
        return column.First is { } first && text?.Length > first ? text[..first] : text;
    }

    private static string Number(StandardColumn column, double number)
    {
        var scaled = number * column.Times;
        return (column.Decimals is { } decimals ? Math.Round(scaled, decimals) : scaled).ToString("0.###############", CultureInfo.InvariantCulture);
    }

    private static string Capitals(string text) => Language.Folded.Of(text).Replace("œ", "oe", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).ToUpperInvariant();

    private static Value Text(string? text) => string.IsNullOrEmpty(text) ? Value.None : Value.Of(text);
}
