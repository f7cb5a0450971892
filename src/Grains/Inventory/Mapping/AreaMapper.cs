using Beffroi.Geography;
using Beffroi.Inventory.Files;
using Beffroi.Inventory.Projections;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Beffroi.Inventory.Mapping;

/// <summary>Turns rows into authorities or districts, with their outlines when the file has them.</summary>
public sealed class AreaMapper(ImportMapping mapping, Projection projection) : RowMapper(mapping)
{
    protected override MappedRow Understand(SourceRow row)
    {
        var id = ReadId(row);
        var name = Mapping.Name?.Read(row) ?? id;
        var (outline, fault) = Outline(row);
        fault = id.Fault ?? name.Fault ?? fault ?? KeyFault(row, id.Text!) ?? Repeat(row, id.Text!);
        return fault is not null
            ? new MappedRow.Rejected(fault)
            : new MappedRow.OfArea(row.Line, new Area
            {
                Key = id.Text!,
                Level = Mapping.Level,
                Name = name.Text ?? id.Text!,
                Authority = Mapping.Seed?.Key,
                Outline = outline?.AsText(),
            });
    }

    /// <summary>Lower-case letters, digits and hyphens: an area's key stands in addresses and node names.</summary>
    public static bool IsKey(string key) => key.Length is > 0 and <= 60 && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private ImportReject? KeyFault(SourceRow row, string key) => IsKey(key)
        ? null
        : new(row.Line, Mapping.Id.Column, RowCode.BadId,
            $"'{key}' cannot be an area's key: lower-case letters, digits and hyphens. '|slug' makes one of any text: 'id: \"{{{Mapping.Id.Column}|slug}}\"'.");

    private (Geometry? Outline, ImportReject? Fault) Outline(SourceRow row)
    {
        if (row.Geometry is null)
        {
            return (null, null);
        }

        if (row.Geometry is not IPolygonal)
        {
            return (null, new(row.Line, null, RowCode.NotAnArea, $"An outline is a polygon, and this is a {row.Geometry.GeometryType}."));
        }

        var outline = row.Geometry.Copy();
        var filter = new GroundFilter(projection);
        outline.Apply(filter);
        return filter.Outside
            ? (null, new(row.Line, null, RowCode.BadPlace, $"The outline's coordinates are not in {projection}. Say what they are in with 'projection'. {KnownProjections.Advice}"))
            : (outline.IsValid ? outline : GeometryFixer.Fix(outline), null);
    }
}
