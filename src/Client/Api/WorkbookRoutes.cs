using System.Text.Json;
using Beffroi.Exports;
using Beffroi.Language;
using Beffroi.Reports;

namespace Beffroi.Api;

/// <summary>Tables that a screen shows, as a workbook: what is worked out before the reader's eyes is taken away as it stands there.</summary>
internal static class WorkbookRoutes
{
    private const int Most = 24 * 1024 * 1024;
    private const int MostTables = 20;

    public static void MapWorkbooks(this IEndpointRouteBuilder api) =>
        api.MapPost("/tables/workbook", (Delegate)Write)
            .Says("workbook", "An Excel workbook of the tables in the body: a sheet each, numbers as numbers, texts as texts and never formulas.", "Nothing is kept of it.")
            .Accepts<WorkbookRequest>("application/json").Produces<byte[]>(contentType: ExportFormat.Excel.MediaType).Refuses(413, 415);

    private static async Task<IResult> Write(HttpContext http)
    {
        var asked = await BodyReading.Read<WorkbookRequest>(http, Most);
        var tables = BodyReading.Required(asked.Tables, "tables");
        if (tables.Length > MostTables)
        {
            throw JsonBody.Malformed("'tables' has too many.");
        }

        var report = new Report(
            Tongue.Of(http.Request).Code, BodyReading.Required(asked.Title, "title"), [.. (asked.Facts ?? []).Where(fact => fact.Length == 2).Select(fact => (fact[0] ?? "", fact[1] ?? ""))], "",
            [.. tables.Select(Table)]);
        var book = new MemoryStream();
        await ExcelReport.Write(report, book, http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(book.ToArray(), ExportFormat.Excel.MediaType, "beffroi.xlsx");
    }

    private static ReportTable Table(WorkbookTable? table)
    {
        var headers = BodyReading.Required(table?.Headers, "headers");
        return new(BodyReading.Required(table?.Title, "title"), [.. headers.Select(header => header ?? "")], [.. BodyReading.Required(table?.Rows, "rows").Select(row => (ReportCell[])[.. (row ?? []).Select(Cell)])]);
    }

    private static ReportCell Cell(JsonElement cell) => cell.ValueKind switch
    {
        JsonValueKind.Number when cell.TryGetDecimal(out var number) => ReportCell.Of(number, Decimals(number)),
        JsonValueKind.String => cell.GetString(),
        JsonValueKind.Null => (string?)null,
        _ => throw JsonBody.Malformed("a cell is a number, a text or null."),
    };

    /// <summary>How many are shown; the number itself is whole.</summary>
    private static int Decimals(decimal number) => decimal.IsInteger(number) ? 0 : Math.Abs(number) >= 1_000 ? 1 : 3;
}
