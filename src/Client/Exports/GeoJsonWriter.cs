using System.IO.Pipelines;
using System.Text.Json;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Exports;

/// <summary>RFC 7946: a feature a row, with no geometry where none is known. Units and notes are members beside the features.</summary>
internal sealed class GeoJsonWriter : IExportWriter
{
    private const int FlushEvery = 500;

    private readonly ExportSheet _sheet;
    private readonly PipeWriter _pipe;
    private readonly Utf8JsonWriter _json;
    private readonly int _longitude;
    private readonly int _latitude;
    private int _rows;

    public GeoJsonWriter(Stream stream, ExportSheet sheet)
    {
        _sheet = sheet;
        _pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        _json = new(_pipe, new() { Encoder = JsonShapes.Options.Encoder });
        _longitude = Array.FindIndex(sheet.Columns, column => column.Name == AssetColumns.Longitude);
        _latitude = Array.FindIndex(sheet.Columns, column => column.Name == AssetColumns.Latitude);
        Begin();
    }

    public async ValueTask Row(Value[] cells, CancellationToken stop)
    {
        _json.WriteStartObject();
        _json.WriteString("type", "Feature");
        Geometry(cells);
        _json.WriteStartObject("properties");
        for (var i = 0; i < cells.Length; i++)
        {
            if (i != _longitude && i != _latitude)
            {
                Property(_sheet.Columns[i], cells[i]);
            }
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        if (++_rows % FlushEvery == 0)
        {
            await _json.FlushAsync(stop);
            await _pipe.FlushAsync(stop);
        }
    }

    public async ValueTask End(CancellationToken stop)
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        await _json.FlushAsync(stop);
        await _pipe.CompleteAsync();
        await _json.DisposeAsync();
    }

    private void Begin()
    {
        _json.WriteStartObject();
        _json.WriteString("type", "FeatureCollection");
        _json.WriteString("name", _sheet.Name);
        foreach (var (name, text) in _sheet.Notes)
        {
            _json.WriteString(name, text);
        }

        _json.WriteStartObject("units");
        foreach (var column in _sheet.Columns.Where(column => column.Unit.Length > 0 && column.Name is not (AssetColumns.Longitude or AssetColumns.Latitude)))
        {
            _json.WriteString(column.Name, column.Unit);
        }

        _json.WriteEndObject();
        _json.WriteStartArray("features");
    }

    private void Geometry(Value[] cells)
    {
        if (_longitude < 0 || _latitude < 0 || cells[_longitude].IsNone || cells[_latitude].IsNone)
        {
            _json.WriteNull("geometry");
            return;
        }

        _json.WriteStartObject("geometry");
        _json.WriteString("type", "Point");
        _json.WriteStartArray("coordinates");
        _json.WriteNumberValue(cells[_longitude].Number);
        _json.WriteNumberValue(cells[_latitude].Number);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Property(ExportColumn column, Value value)
    {
        switch (value.Form)
        {
            case ValueForm.None: _json.WriteNull(column.Name); break;
            case ValueForm.Number: _json.WriteNumber(column.Name, column.Round(value.Number)); break;
            case ValueForm.Flag: _json.WriteBoolean(column.Name, value.AsFlag); break;
            case ValueForm.Instant: _json.WriteString(column.Name, _sheet.Zone.Write(new((long)value.Number))); break;
            default: _json.WriteString(column.Name, value.ToString()); break;
        }
    }
}
