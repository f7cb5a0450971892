using Beffroi.Api;
using Beffroi.City;
using Beffroi.Inventory;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Exports;

/// <summary>
/// The columns of an inventory, in an order that stays: what every asset has, the kind's attributes, then each property with its quality and its instant. What is not published is
/// left out unless it is for those who run the city: for them also the worst alarm, tags and links.
/// </summary>
internal sealed class AssetColumns
{
    public const string Longitude = "longitude";
    public const string Latitude = "latitude";

    // Known to every kind without being declared.
    private static readonly string[] Hidden = ["devEui", "deviceProfile"];

    private readonly List<(ExportColumn Column, Func<ExportedAsset, Value> Read)> _columns = [];

    public AssetColumns(KindEntry kind, CityIndex city, bool isInternal, bool withValues)
    {
        Common(city);
        foreach (var attribute in kind.Attributes.Where(attribute => isInternal || IsPublished(kind, attribute.Name)))
        {
            Add(new(attribute.Name, attribute.Form, attribute.Unit), asset => asset.Attribute(attribute.Name));
        }

        foreach (var property in kind.Properties.Where(property => withValues && (isInternal || IsPublished(kind, property.Name))))
        {
            Add(new(property.Name, property.Form, property.Unit, property.Decimals), asset => asset.Property(property.Name)?.Value ?? Value.None);
            Add(new($"{property.Name}.quality", ValueForm.Text), asset => asset.Property(property.Name) is { } state ? Value.Of(Words.Of(state.Quality)) : Value.None);
            Add(new($"{property.Name}.at", ValueForm.Instant), asset => asset.Property(property.Name)?.At is { } at ? Value.Of(at) : Value.None);
        }

        if (isInternal)
        {
            ForOperators(kind);
        }
    }

    public ExportColumn[] Columns => [.. _columns.Select(column => column.Column)];

    public static bool IsPublished(KindEntry kind, string field) => !kind.InternalFields.Contains(field) && !Hidden.Contains(field);

    public void Read(ExportedAsset asset, Value[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = _columns[i].Read(asset);
        }
    }

    private void Common(CityIndex city)
    {
        Add(new("kind", ValueForm.Text), asset => Value.Of(asset.Id.Kind));
        Add(new("key", ValueForm.Text), asset => Value.Of(asset.Id.Key));
        Add(new("name", ValueForm.Text), asset => Text(asset.Description?.Name));
        Add(new("authority", ValueForm.Text), asset => Text(city.Areas.Authority(asset.Description?.Authority)?.Area.Name ?? asset.Description?.Authority));
        Add(new("district", ValueForm.Text), asset => Text(city.Areas.District(asset.Description?.District)?.Area.Name ?? asset.Description?.District));
        Add(new("address", ValueForm.Text), asset => Text(asset.Description?.Address));
        Add(new(Longitude, ValueForm.Number, "°", 7), asset => asset.Description?.Place is { } place ? Value.Of(place.Longitude) : Value.None);
        Add(new(Latitude, ValueForm.Number, "°", 7), asset => asset.Description?.Place is { } place ? Value.Of(place.Latitude) : Value.None);
        Add(new("heading", ValueForm.Number, "°", 1), asset => asset.Description?.Heading is { } heading ? Value.Of(heading) : Value.None);
    }

    private void ForOperators(KindEntry kind)
    {
        foreach (var hidden in Hidden.Where(name => Array.TrueForAll(kind.Attributes, attribute => attribute.Name != name)))
        {
            Add(new(hidden, ValueForm.Text), asset => asset.Attribute(hidden));
        }

        foreach (var link in kind.Links)
        {
            Add(new($"link.{link.Name}", ValueForm.Text), asset => Text(asset.Description?.Links?.GetValueOrDefault(link.Name)?.ToString()));
        }

        Add(new("tags", ValueForm.Text), asset => Text(asset.Description?.Tags is { Length: > 0 } tags ? string.Join(' ', tags) : null));
        Add(new("status", ValueForm.Text), asset => Value.Of(Words.Of(asset.View?.WorstAlarm ?? AssetTelling.Worst(asset.Cell))));
        Add(new("lastSeen", ValueForm.Instant), asset => asset.View?.LastSeen is { } at ? Value.Of(at) : Value.None);
    }

    private void Add(ExportColumn column, Func<ExportedAsset, Value> read) => _columns.Add((column, read));

    private static Value Text(string? text) => string.IsNullOrEmpty(text) ? Value.None : Value.Of(text);
}
