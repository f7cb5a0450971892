using System.Text;

using Beffroi.Inventory;
using Beffroi.Language;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Beffroi.Api;

/// <summary>Passes an import's two parts on as they arrive: no file is ever whole in memory here.</summary>
internal static class ImportReception
{
    /// <summary>Bytes of a whole request.</summary>
    public const long Largest = 300L * 1024 * 1024;

    private const int LargestMapping = 1024 * 1024;
    private const int Piece = 1_000_000;
    private const int LongestBoundary = 200;

    public static string KeyOf(string id) => "import/" + id;

    public static async Task<IResult> Take(IGrainFactory grains, TimeProvider time, IOptions<ApiOptions> options, Cause cause, HttpContext http)
    {
        var under = (await grains.GetGrain<IImports>(0).List()).Count(import => import.Ended is null);
        if (under >= options.Value.Imports)
        {
            throw new RefusedException(new(StatusCodes.Status429TooManyRequests, "too-many-imports", under) { RetryAfterSeconds = 10 });
        }

        var reader = Reader(http.Request);
        var mapping = await Mapping(await Part(reader, "mapping", http.RequestAborted), http.RequestAborted);
        var (section, disposition) = await Part(reader, "file", http.RequestAborted);
        var id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        var import = grains.GetGrain<IInventoryImport>(KeyOf(id));
        Check(await import.Begin(mapping, NameOf(disposition), cause));
        try
        {
            await Send(section.Body, import, http.RequestAborted);
            Check(await import.Run());
        }
        catch
        {
            await import.Cancel();
            throw;
        }

        var report = await import.Report();
        return Results.Json(report is null ? null : ImportShape.Of(report, Tongue.Of(http.Request)), JsonShapes.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static MultipartReader Reader(HttpRequest request)
    {
        var good = MediaTypeHeaderValue.TryParse(request.ContentType, out var media) && media.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase);
        var boundary = good ? HeaderUtilities.RemoveQuotes(media!.Boundary).Value : null;
        return boundary is { Length: > 0 and <= LongestBoundary }
            ? new(boundary, request.Body)
            : throw new RefusedException(new(StatusCodes.Status415UnsupportedMediaType, "wrong-media", request.ContentType, "multipart/form-data"));
    }

    private static async Task<(MultipartSection Section, ContentDispositionHeaderValue Disposition)> Part(MultipartReader reader, string name, CancellationToken stop)
    {
        try
        {
            return await reader.ReadNextSectionAsync(stop) is { } section
                && ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
                && HeaderUtilities.RemoveQuotes(disposition.Name).Value == name
                ? (section, disposition)
                : throw new RefusedException(new(StatusCodes.Status400BadRequest, "no-mapping", name));
        }
        catch (Exception exception) when (exception is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw JsonBody.Malformed(Phrase.Verbatim(exception.Message));
        }
    }

    private static async Task<string> Mapping((MultipartSection Section, ContentDispositionHeaderValue Disposition) part, CancellationToken stop)
    {
        using var text = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await JsonBody.Received(part.Section.Body.ReadAsync(buffer, stop))) > 0)
        {
            text.Write(buffer, 0, read);
            if (text.Length > LargestMapping)
            {
                throw new RefusedException(new(StatusCodes.Status413PayloadTooLarge, "oversized", "1 MB"));
            }
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    private static async Task Send(Stream file, IInventoryImport import, CancellationToken stop)
    {
        var piece = new byte[Piece];
        int length;
        while ((length = await JsonBody.Received(file.ReadAtLeastAsync(piece, Piece, throwOnEndOfStream: false, stop))) > 0)
        {
            Check(await import.Send(piece[..length]));
        }
    }

    private static void Check(Outcome outcome)
    {
        if (outcome.IsRefused)
        {
            throw new RefusedException(Refusal.Of(outcome));
        }
    }

    private static string NameOf(ContentDispositionHeaderValue disposition)
    {
        var given = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
        var name = given?[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        return string.IsNullOrWhiteSpace(name) ? "file" : name.Length <= 200 ? name : name[..200];
    }
}
