using System.Globalization;
using Beffroi.Refusals;
using Beffroi.Twin;
using Microsoft.Net.Http.Headers;

namespace Beffroi.Exports;

/// <summary>Sends a sheet as a file: written as it goes where the form allows it, else made whole on disk first, so that what cannot be made is refused and not cut off.</summary>
internal sealed class ExportFile(ExportFormat format, ExportSheet sheet, bool isFrench, bool isOpen, DateOnly day)
{
    public const string Licence = "Licence Ouverte 2.0 (Etalab)";
    public const string LicenceAddress = "https://www.etalab.gouv.fr/licence-ouverte-open-licence";

    private const int Buffer = 64 * 1024;

    public async Task Send(HttpContext http, IAsyncEnumerable<Value[]> rows)
    {
        if (format.IsStream)
        {
            Head(http.Response);
            await Write(await Writer(http.Response.Body, http.RequestAborted), rows, http.RequestAborted);
            return;
        }

        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), $"beffroi-{Guid.NewGuid():N}"), new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, BufferSize = Buffer, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose,
        });
        try
        {
            await Write(await Writer(file, http.RequestAborted), rows, http.RequestAborted);
        }
        catch (ExportTooLongException tooLong)
        {
            throw new RefusedException(new(StatusCodes.Status422UnprocessableEntity, "export-too-long", tooLong.Most));
        }

        file.Position = 0;
        Head(http.Response);
        http.Response.ContentLength = file.Length;
        await file.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    private async Task<IExportWriter> Writer(Stream stream, CancellationToken stop) => format.Key switch
    {
        "geojson" => new GeoJsonWriter(stream, sheet),
        "xlsx" => await ExcelWriter.Begin(stream, sheet, stop),
        "parquet" => await ParquetTableWriter.Begin(stream, sheet, stop),
        _ => new CsvWriter(stream, sheet, isFrench),
    };

    private static async Task Write(IExportWriter writer, IAsyncEnumerable<Value[]> rows, CancellationToken stop)
    {
        await foreach (var row in rows.WithCancellation(stop))
        {
            await writer.Row(row, stop);
        }

        await writer.End(stop);
    }

    private void Head(HttpResponse response)
    {
        response.ContentType = format == ExportFormat.Csv ? $"{format.MediaType}; charset=utf-8; header=present" : format.MediaType;
        response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment")
        {
            FileName = string.Create(CultureInfo.InvariantCulture, $"beffroi-{sheet.Name}-{day:yyyyMMdd}.{format.Key}"),
        }.ToString();
        response.Headers.CacheControl = "no-store";
        if (isOpen)
        {
            response.Headers.Link = $"<{LicenceAddress}>; rel=\"license\"";
        }
    }
}
