using System.Text;
using System.Text.Json;
using Beffroi.Inventory.Projections;

namespace Beffroi.Inventory.Files;

/// <summary>
/// A GeoJSON feature collection: properties are columns, the feature's own id is a column <c>id</c> unless a property is called so.
/// The standard wants UTF-8 and WGS 84; files in Latin-1 or with Lambert-93 coordinates are taken as they are when they or the mapping say so.
/// </summary>
public sealed class GeoJsonFile : InventoryFile
{
    private readonly string _path;
    private readonly Encoding _encoding;
    private readonly string? _declared;

    public GeoJsonFile(string path, ReadingOptions options)
    {
        _path = path;
        using (var stream = File.OpenRead(_path))
        {
            _encoding = options.Encoding ?? FileEncoding.Detect(stream);
        }

        _declared = Declared();
        Projection = _declared is null ? null : KnownProjections.Find(_declared);
    }

    public override IReadOnlyList<string> Columns => [];

    public override bool HasGeometry => true;

    public override Projection? Projection { get; }

    public override string? UnknownProjection => Projection is null ? _declared : null;

    public override IEnumerable<SourceRow> Rows()
    {
        using var stream = Open();
        var features = new FeatureStream(stream);
        using var each = features.Features().GetEnumerator();
        var number = 0;
        while (Step(each))
        {
            yield return GeoJsonFeature.Read(++number, each.Current);
        }

        if (!features.HasFeatures)
        {
            throw new InventoryFileException(
                "no-features", "The GeoJSON document has no 'features'.", "Send a FeatureCollection: { \"type\": \"FeatureCollection\", \"features\": [ … ] }.");
        }
    }

    private static bool Step(IEnumerator<JsonElement> features) => Guard(features.MoveNext);

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            throw new InventoryFileException(
                "not-geojson", $"The file is not valid GeoJSON. {fault.Message}", "Export it again; nothing of it went in.", fault);
        }
    }

    // The member may stand behind the features, so the whole document is passed.
    private string? Declared()
    {
        using var stream = Open();
        var features = new FeatureStream(stream);
        using var each = features.Features().GetEnumerator();
        while (Step(each))
        {
        }

        return Guard(() => features.ReferenceSystem is { ValueKind: JsonValueKind.Object } crs
            && crs.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            && properties.TryGetProperty("name", out var name) && name.ValueKind == JsonValueKind.String
            ? name.GetString()
            : null);
    }

    private Stream Open()
    {
        var bytes = File.OpenRead(_path);
        return _encoding.CodePage == Encoding.UTF8.CodePage ? bytes : Encoding.CreateTranscodingStream(bytes, _encoding, FileEncoding.Utf8);
    }
}
