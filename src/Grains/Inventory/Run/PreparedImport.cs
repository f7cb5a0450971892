using Beffroi.Geography;
using Beffroi.Inventory.Files;
using Beffroi.Inventory.Mapping;
using Beffroi.Inventory.Projections;
using Beffroi.Twin;

namespace Beffroi.Inventory.Run;

/// <summary>A file that was looked through and fits its mapping: its rows, mapped one by one as they are asked for.</summary>
public sealed class PreparedImport : IDisposable
{
    private readonly InventoryFile _file;
    private readonly ImportMapping _mapping;
    private readonly Func<RowMapper> _mapper;

    private PreparedImport(InventoryFile file, ImportMapping mapping, FileSurvey survey, Func<RowMapper> mapper)
    {
        (_file, _mapping, _mapper) = (file, mapping, mapper);
        (RowCount, Columns) = (survey.Rows, survey.Columns);
    }

    public int RowCount { get; }

    public IReadOnlyList<string> Columns { get; }

    public ImportMapping Mapping => _mapping;

    /// <summary>Opens the file, counts its rows and holds the mapping against its columns. <see cref="InventoryFileException"/> when they do not fit.</summary>
    /// <param name="scratch">A folder for what an archive holds.</param>
    public static PreparedImport Open(
        string path, ImportMapping mapping, CatalogueDocument catalogue, Territory territory, string scratch, CancellationToken cancellation)
    {
        var file = InventoryFiles.Open(path, mapping.Reading, scratch);
        try
        {
            var survey = FileSurvey.Of(file, cancellation);
            Check(file, mapping, survey);
            var projection = ProjectionOf(file, mapping);
            return new(file, mapping, survey, () => mapping.What == ImportSubject.Areas
                ? new AreaMapper(mapping, projection)
                : new AssetMapper(mapping, catalogue, territory, projection));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Every row's outcome, in the order of the file.</summary>
    public IEnumerable<MappedRow> Rows()
    {
        var map = _mapper();
        return _file.Rows().Select(map.Map);
    }

    public void Dispose() => _file.Dispose();

    private static void Check(InventoryFile file, ImportMapping mapping, FileSurvey survey)
    {
        if (survey.Rows == 0)
        {
            throw new InventoryFileException("no-rows", "The file has no rows.", "Check that it is the right file, and 'headerLine' in the mapping.");
        }

        var faults = MappingCheck.Against(mapping, survey.Columns, file.HasGeometry);
        if (faults.Count > 0)
        {
            var refusal = MappingReading.Refusal(faults);
            throw new InventoryFileException(refusal.Code!, refusal.Said!, refusal.Advised!);
        }
    }

    private static Projection ProjectionOf(InventoryFile file, ImportMapping mapping) =>
        mapping.Projection ?? file.Projection
        ?? (file.UnknownProjection is { } unknown && mapping.Place.IsGeometry
            ? throw new InventoryFileException(
                "unknown-projection",
                $"The file's coordinates are in '{unknown}', which is not known here.",
                $"Export it in another projection, or say in the mapping what it is. {KnownProjections.Advice}")
            : KnownProjections.Wgs84);
}
