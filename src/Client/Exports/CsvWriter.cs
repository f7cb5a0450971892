using System.Globalization;
using System.Text;
using Beffroi.Twin;

namespace Beffroi.Exports;

/// <summary>
/// RFC 4180 in UTF-8: a point in numbers and a comma between cells; or, for spreadsheets set to French, a comma in numbers and a semicolon between cells, behind a byte order
/// mark, by which they see that it is UTF-8.
/// </summary>
internal sealed class CsvWriter(Stream stream, ExportSheet sheet, bool isFrench) : IExportWriter
{
    private const int Full = 64 * 1024;

    private static readonly NumberFormatInfo Comma = new() { NumberDecimalSeparator = "," };

    private readonly StringBuilder _text = new();
    private readonly char _separator = isFrench ? ';' : ',';
    private readonly NumberFormatInfo _numbers = isFrench ? Comma : NumberFormatInfo.InvariantInfo;
    private bool _begun;

    public async ValueTask Row(Value[] cells, CancellationToken stop)
    {
        Begin();
        for (var i = 0; i < cells.Length; i++)
        {
            Append(i, Text(cells[i], sheet.Columns[i]));
        }

        _text.Append("\r\n");
        if (_text.Length >= Full)
        {
            await Flush(stop);
        }
    }

    public async ValueTask End(CancellationToken stop)
    {
        Begin();
        await Flush(stop);
    }

    private void Begin()
    {
        if (_begun)
        {
            return;
        }

        _begun = true;
        _text.Append(isFrench ? "\ufeff" : "");
        var headers = sheet.Headers;
        for (var i = 0; i < headers.Length; i++)
        {
            Append(i, headers[i]);
        }

        _text.Append("\r\n");
    }

    private string Text(Value value, ExportColumn column) => value.Form switch
    {
        ValueForm.None => "",
        ValueForm.Number => column.Round(value.Number).ToString("0.###############", _numbers),
        ValueForm.Instant => sheet.Zone.Write(new((long)value.Number)),
        ValueForm.Flag => value.AsFlag ? "true" : "false",
        _ => SafeCell.Of(value.ToString()),
    };

    private void Append(int column, string text)
    {
        if (column > 0)
        {
            _text.Append(_separator);
        }

        _ = text.AsSpan().IndexOfAny([_separator, '"', '\r', '\n']) < 0 && (text.Length == 0 || (text[0] != ' ' && text[^1] != ' '))
            ? _text.Append(text)
            : _text.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private async ValueTask Flush(CancellationToken stop)
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(_text.ToString()), stop);
        _text.Clear();
    }
}
