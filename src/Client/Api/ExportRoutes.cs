using Beffroi.City;
using Beffroi.Exports;
using Beffroi.History;
using Beffroi.Language;
using Beffroi.Live;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Files for other programs and for people: inventories with what they stand at, series, and the tables of standards.</summary>
internal static partial class ExportRoutes
{
    private static readonly TimeSpan LongestSpan = TimeSpan.FromDays(366 * 30);
    private static readonly Parameter<string> Values = Kinds.Word("values", "Whether the properties' values stand in it, with quality and instant; all unless told.", "all", "none");
    private static readonly Parameter<string> Asset = Kinds.Text("asset", "Of a series: kind and key, such as luminaire/L-4471.", 200);
    private static readonly Parameter<string> Property = Kinds.Text("property", "Of a series: a property of the kind; its main one unless told.", 100);
    private static readonly Parameter<Instant> From = Kinds.Moment("from", "Begin of a series, included; 30 days before 'to' unless told.");
    private static readonly Parameter<Instant> To = Kinds.Moment("to", "End of a series, excluded; now unless told.");

    public static void MapExports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/exports", List).Says("exports", "What can be exported: forms of files, kinds, tables of standards, and the licence.").Produces<ExportsShape>().Refuses();
        api.MapGet("/exports/assets", Assets)
            .Says("export-assets", "The inventory of a kind with its current values, as a file.", "Open data unless an internal export is asked for: without alarms, and without what a kind does not publish.")
            .Takes([.. AssetParameters.Filters, .. ExportParameters.All, Values])
            .Produces<object>(contentType: ExportFormat.Csv.MediaType).Refuses(403, 404, 422);
        api.MapGet("/exports/series", Series)
            .Says("export-series", "The readings of one property as they were taken, as a file.")
            .Takes([Asset, Property, From, To, .. ExportParameters.All])
            .Produces<object>(contentType: ExportFormat.Csv.MediaType).Refuses(403, 404, 422);
    }

    private static async Task<IResult> List(CurrentCity current, HttpContext http)
    {
        var kinds = (await current.Read(http.RequestAborted)).Catalogue.Document.Kinds;
        return Results.Ok(new ExportsShape(
            new(ExportFile.Licence, ExportFile.LicenceAddress),
            [.. ExportFormat.All.Select(format => format.Key)],
            [.. kinds.Select(kind => new ExportKindShape(kind.Key, !kind.Internal, kind.InternalFields))],
            [.. kinds.SelectMany(kind => kind.Standards.Select(table => new StandardShape(table.Key, table.Title, kind.Key, [.. table.Columns.Select(column => column.Name)])))]));
    }

    private static async Task<IResult> Assets(IGrainFactory grains, CurrentCity current, LiveTable live, TimeProvider time, ILoggerFactory logs, HttpContext http)
    {
        var given = Given.In(http);
        var isInternal = ExportParameters.IsInternal(given);
        var city = await current.Read(http.RequestAborted);
        var filter = AssetParameters.Filter(given);
        var kind = ExportParameters.Kind(city, filter.Kind, isInternal);
        if (!isInternal && filter.Statuses is not null)
        {
            // Who is in alarm would be read from who is in the file.
            throw new RefusedException(new(StatusCodes.Status403Forbidden, "not-published", "status"));
        }

        var withValues = given.Of(Values) != "none";
        var columns = new AssetColumns(kind, city, isInternal, withValues);
        var sheet = Sheet(kind.Key, columns.Columns, given, isInternal, time, http);
        Note(logs, isInternal, kind.Key, given);
        var cells = new Value[columns.Columns.Length];
        await File(given, sheet, isInternal, time).Send(http, Rows());
        return Results.Empty;

        async IAsyncEnumerable<Value[]> Rows()
        {
            await foreach (var asset in new ExportedAssets(grains, city, live).Read(filter, withValues, http.RequestAborted))
            {
                columns.Read(asset, cells);
                yield return cells;
            }
        }
    }

    private static async Task<IResult> Series(IGrainFactory grains, CurrentCity current, TimeProvider time, ILoggerFactory logs, HttpContext http)
    {
        var given = Given.In(http);
        var isInternal = ExportParameters.IsInternal(given);
        var city = await current.Read(http.RequestAborted);
        var asked = given.Of(Asset) ?? "";
        var id = AssetId.TryParse(asked, null, out var parsed) ? parsed : throw new RefusedException(new(StatusCodes.Status400BadRequest, "bad-id", asked, ""));
        var kind = ExportParameters.Kind(city, id.Kind, isInternal);
        var property = HistoryRoutes.PropertyOf(kind, given.Of(Property));
        ExportParameters.RequirePublished(kind, property.Name, isInternal);
        if (given.Of(ExportParameters.Format) == ExportFormat.GeoJson.Key)
        {
            throw Given.Refused("format", Sentences.Say(Tongue.Of(http.Request), "parameter.word", ExportFormat.GeoJson.Key, "csv, xlsx, parquet"));
        }

        var to = given.Value(To) ?? Instant.From(time.GetUtcNow());
        var from = given.Value(From) ?? to - TimeSpan.FromDays(30);
        Stretch.Check(from, to, LongestSpan, Tongue.Of(http.Request));
        if (!await AssetRoutes.Exists(grains, city, id))
        {
            return AssetRoutes.UnknownAsset(id);
        }

        var sheet = Sheet($"{id.Kind}-{id.Key}-{property.Name}", SeriesRows.Columns(property), given, isInternal, time, http);
        Note(logs, isInternal, sheet.Name, given);
        var query = new SeriesQuery { Asset = id, Property = property.Name, From = from, To = to };
        await File(given, sheet, isInternal, time).Send(http, SeriesRows.Read(grains, query, http.RequestAborted));
        return Results.Empty;
    }

    private static ExportSheet Sheet(string name, ExportColumn[] columns, Given given, bool isInternal, TimeProvider time, HttpContext http)
    {
        var zone = ExportZone.Of(given.Of(ExportParameters.Zone));
        return new(string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '-')), columns, zone,
        [
            ("licence", isInternal ? Sentences.Say(Tongue.Of(http.Request), "export.internal") : $"{ExportFile.Licence}, {ExportFile.LicenceAddress}"),
            ("made", ExportZone.Utc.Write(Instant.From(time.GetUtcNow()))), ("zone", zone.Name), ("coordinates", "WGS 84"), ("query", http.Request.QueryString.Value ?? ""),
        ]);
    }

    private static ExportFile File(Given given, ExportSheet sheet, bool isInternal, TimeProvider time) => new(
        ExportFormat.Of(given.Of(ExportParameters.Format)), sheet, given.Of(ExportParameters.Decimal) == "comma", !isInternal, DateOnly.FromDateTime(ExportZone.Legal.At(Instant.From(time.GetUtcNow())).DateTime));

    private static void Note(ILoggerFactory logs, bool isInternal, string what, Given given)
    {
        if (isInternal)
        {
            LogInternal(logs.CreateLogger("Beffroi.Exports"), what, given.Of(ExportParameters.Author), given.Of(ExportParameters.Reason));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "An internal export of {What} was made for {Author}: {Reason}")]
    private static partial void LogInternal(ILogger log, string what, string? author, string? reason);
}
