using Beffroi.Twin;
using Parquet;
using Parquet.Schema;

namespace Beffroi.Exports;

/// <summary>Columns of one type each, in groups of rows: numbers are doubles, instants are UTC to the microsecond whatever zone was asked for, what is not known is null.</summary>
internal sealed class ParquetTableWriter : IExportWriter
{
    private const int Group = 10_000;

    private readonly ExportSheet _sheet;
    private readonly ParquetWriter _writer;
    private readonly DataField[] _fields;
    private readonly List<Value[]> _rows = new(Group);

    private ParquetTableWriter(ExportSheet sheet, ParquetWriter writer, DataField[] fields) => (_sheet, _writer, _fields) = (sheet, writer, fields);

    public static async Task<ParquetTableWriter> Begin(Stream stream, ExportSheet sheet, CancellationToken stop)
    {
        DataField[] fields = [.. sheet.Columns.Select(Field)];
        var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: stop);
        writer.CustomMetadata = sheet.Notes.ToDictionary(note => note.Name, note => note.Text);
        return new(sheet, writer, fields);
    }

    public async ValueTask Row(Value[] cells, CancellationToken stop)
    {
        _rows.Add([.. cells]);
        if (_rows.Count == Group)
        {
            await Write(stop);
        }
    }

    public async ValueTask End(CancellationToken stop)
    {
        if (_rows.Count > 0)
        {
            await Write(stop);
        }

        await _writer.DisposeAsync();
    }

    private async ValueTask Write(CancellationToken stop)
    {
        using var group = _writer.CreateRowGroup();
        for (var i = 0; i < _fields.Length; i++)
        {
            var (field, column, form) = (_fields[i], i, _sheet.Columns[i].Form);
            await (form switch
            {
                ValueForm.Number => group.WriteAsync<double>(field, Cells<double>(column, ValueForm.Number, value => value.Number), cancellationToken: stop),
                ValueForm.Flag => group.WriteAsync<bool>(field, Cells<bool>(column, ValueForm.Flag, value => value.AsFlag), cancellationToken: stop),
                ValueForm.Instant => group.WriteAsync<DateTime>(field, Cells<DateTime>(column, ValueForm.Instant, value => new Instant((long)value.Number).ToDateTimeOffset().UtcDateTime), cancellationToken: stop),
                _ => group.WriteAsync(field, _rows.ConvertAll(row => row[column].IsNone ? null : row[column].ToString())!),
            });
        }

        _rows.Clear();
    }

    private ReadOnlyMemory<T?> Cells<T>(int column, ValueForm form, Func<Value, T> read)
        where T : struct => _rows.Select(row => row[column].Form == form ? read(row[column]) : (T?)null).ToArray();

    private static DataField Field(ExportColumn column) => column.Form switch
    {
        ValueForm.Number => new DataField<double?>(column.Header(ExportZone.Utc)),
        ValueForm.Flag => new DataField<bool?>(column.Header(ExportZone.Utc)),
        ValueForm.Instant => new DateTimeDataField(column.Header(ExportZone.Utc), DateTimeFormat.Timestamp, isAdjustedToUTC: true, unit: DateTimeTimeUnit.Micros, isNullable: true),
        _ => new DataField<string>(column.Header(ExportZone.Utc)),
    };
}
