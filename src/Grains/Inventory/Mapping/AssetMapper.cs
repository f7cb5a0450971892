using Beffroi.Geography;
using Beffroi.Inventory.Files;
using Beffroi.Inventory.Projections;
using Beffroi.Twin;

namespace Beffroi.Inventory.Mapping;

/// <summary>Turns rows into assets: what each of them is, checked against the catalogue and the territory.</summary>
public sealed class AssetMapper(ImportMapping mapping, CatalogueDocument catalogue, Territory territory, Projection projection) : RowMapper(mapping)
{
    private readonly Dictionary<string, KindReader> _kinds = catalogue.Kinds.ToDictionary(kind => kind.Key, kind => new KindReader(kind, mapping));
    private readonly PlaceReader _places = new(mapping.Place, projection, mapping.Decimal);
    private readonly AreaReader _areas = new(mapping, new AreaIndex(territory));

    protected override MappedRow Understand(SourceRow row)
    {
        ImportReject? fault = null;
        var kind = Take(Kind(row));
        var id = fault is null ? Take(Id(row, kind!)) : default;
        var place = fault is null ? Take(_places.Read(row)) : null;
        var whereabouts = fault is null ? Take(_areas.Read(row, place)) : default;
        var name = fault is null ? Take(Text(Mapping.Name, row)) : null;
        var address = fault is null ? Take(Text(Mapping.Address, row)) : null;
        var heading = fault is null ? Take(Heading(row)) : null;
        var links = fault is null ? Take(kind!.Links(row)) : null;
        var attributes = fault is null ? Take(kind!.Attributes(row)) : null;
        fault ??= Repeat(row, id.ToString());
        if (fault is not null)
        {
            return new MappedRow.Rejected(fault);
        }

        var description = new Description
        {
            Name = name,
            Place = place,
            Authority = whereabouts.Authority,
            District = whereabouts.District,
            Address = address,
            Heading = heading,
            Links = links,
            Attributes = attributes,
            Tags = Tags(row),
        };
        return new MappedRow.OfAsset(row.Line, id, description, Missing(description, kind!));

        T? Take<T>((T? Value, ImportReject? Fault) read)
        {
            fault ??= read.Fault;
            return read.Value;
        }
    }

    private (KindReader? Kind, ImportReject? Fault) Kind(SourceRow row)
    {
        var read = Mapping.Kind!.Read(row);
        return read.Fault is not null ? (null, read.Fault)
            : read.Text is not null && _kinds.TryGetValue(read.Text, out var kind) ? (kind, null)
            : (null, new(row.Line, Mapping.Kind.Column, RowCode.UnknownKind, read.Text is null
                ? "The row does not say its kind."
                : $"'{read.Text}' is not a kind.{Closest.Hint(read.Text, _kinds.Keys, "There are")} Map the file's words to kinds with 'values'."));
    }

    private (AssetId Id, ImportReject? Fault) Id(SourceRow row, KindReader kind)
    {
        var read = ReadId(row);
        return read.Fault is not null ? (default, read.Fault)
            : AssetId.TryOf(kind.Key, read.Text, out var id) ? (id, null)
            : (default, new(row.Line, Mapping.Id.Column, RowCode.BadId,
                $"'{read.Text}' cannot be an id: 1 to 100 characters, none of / # + \\. '|slug' makes a fit one of any text: 'id: \"{{{Mapping.Id.Column}|slug}}\"'."));
    }

    private static (string? Text, ImportReject? Fault) Text(FieldSource? source, SourceRow row)
    {
        var read = source?.Read(row) ?? default;
        return (read.Text, read.Fault);
    }

    private (double? Degrees, ImportReject? Fault) Heading(SourceRow row)
    {
        var read = Mapping.Heading?.Read(row) ?? default;
        return read.Text is null ? (null, read.Fault)
            : !NumberText.TryParse(read.Text, Mapping.Decimal, out var degrees) ? (null, Refuse(RowCode.NotANumber, $"'{read.Text}' is not a heading in degrees."))
            : degrees is < 0 or > 360 ? (null, Refuse(RowCode.OutOfRange, $"{read.Text} is not a heading: 0 to 360 degrees, clockwise from north."))
            : (degrees, null);

        ImportReject Refuse(string code, string sentence) => new(row.Line, Mapping.Heading!.Column, code, sentence);
    }

    private string[]? Tags(SourceRow row) =>
        Mapping.Tags.Count == 0 ? null : [.. Mapping.Tags.Select(tag => tag.Read(row).Text).OfType<string>().Where(tag => tag.Length > 0).Distinct()];

    private static string[] Missing(Description description, KindReader kind) =>
    [
        .. description.Place is null ? ["place"] : Array.Empty<string>(),
        .. description.Authority is null ? ["authority"] : Array.Empty<string>(),
        .. description.District is null ? ["district"] : Array.Empty<string>(),
        .. kind.Required.Where(name => description.Attributes?.ContainsKey(name) != true),
    ];
}
