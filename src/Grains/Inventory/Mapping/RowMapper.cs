using Beffroi.Inventory.Files;

namespace Beffroi.Inventory.Mapping;

/// <summary>Turns rows into what they mean: pure, in order, each row with one outcome, whatever it holds.</summary>
public abstract class RowMapper(ImportMapping mapping)
{
    private readonly Dictionary<string, int> _firstLines = [];

    protected ImportMapping Mapping { get; } = mapping;

    public MappedRow Map(SourceRow row)
    {
        if (row.Fault is not null)
        {
            return new MappedRow.Rejected(row.Fault);
        }

        return Mapping.Skip.Any(rule => rule.Skips(row)) ? new MappedRow.Skipped(row.Line) : Understand(row);
    }

    protected abstract MappedRow Understand(SourceRow row);

    /// <summary>The text that tells rows apart, or why there is none.</summary>
    protected FieldText ReadId(SourceRow row)
    {
        var id = Mapping.Id.Read(row, whole: true);
        return id.Fault is null && string.IsNullOrEmpty(id.Text)
            ? new(null, new(row.Line, Mapping.Id.Column, RowCode.MissingId, "The row has no id."))
            : id;
    }

    /// <summary>Null for the first row of that id; else the reject that names the first.</summary>
    protected ImportReject? Repeat(SourceRow row, string id) => _firstLines.TryAdd(id, row.Line)
        ? null
        : new(row.Line, Mapping.Id.Column, RowCode.DuplicateId, $"'{id}' is there already, on line {_firstLines[id]}. An id can be made of several columns: 'id: \"{{A}}-{{B}}\"'.");
}
