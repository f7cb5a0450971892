using Beffroi.City;
using Beffroi.Exports;
using Beffroi.Live;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The tables that standards want, as the kinds declare them: UTF-8, a comma between cells, a point in numbers. Rows that would not be valid are told, not written.</summary>
internal static class StandardRoutes
{
    private const int MostGaps = 1_000;

    private static readonly Parameter[] Filters = [AssetParameters.Authority, AssetParameters.District, AssetParameters.Text, AssetParameters.Box];

    public static void MapStandards(this IEndpointRouteBuilder api)
    {
        api.MapGet("/exports/standards/{key}", Read)
            .Says("export-standard", "A standard's table of a kind, as the standard wants it.", "Assets that lack what the standard requires are left out; /gaps names them.")
            .Takes(Filters).Produces<object>(contentType: ExportFormat.Csv.MediaType).Refuses(403, 404);
        api.MapGet("/exports/standards/{key}/gaps", Gaps)
            .Says("export-standard-gaps", "Which assets make no row of a standard's table, and what they lack.")
            .Takes(Filters).Produces<StandardGapsShape>().Refuses(403, 404);
    }

    private static async Task<IResult> Read(string key, IGrainFactory grains, CurrentCity current, LiveTable live, TimeProvider time, HttpContext http)
    {
        var (city, kind, table) = await Find(key, current, http);
        var sheet = new ExportSheet(table.Key, [.. table.Columns.Select(column => new ExportColumn(column.Name, ValueForm.Text))], ExportZone.Utc, []);
        var file = new ExportFile(ExportFormat.Csv, sheet, isFrench: false, isOpen: true, DateOnly.FromDateTime(ExportZone.Legal.At(Instant.From(time.GetUtcNow())).DateTime));
        await file.Send(http, Rows());
        return Results.Empty;

        async IAsyncEnumerable<Value[]> Rows()
        {
            await foreach (var (_, row) in Made(city, kind, table, grains, live, http))
            {
                if (row.IsComplete)
                {
                    yield return Array.ConvertAll(row.Cells, cell => cell is null ? Value.None : Value.Of(cell));
                }
            }
        }
    }

    private static async Task<IResult> Gaps(string key, IGrainFactory grains, CurrentCity current, LiveTable live, HttpContext http)
    {
        var (city, kind, table) = await Find(key, current, http);
        var (assets, complete, gaps) = (0, 0, new List<StandardGapShape>());
        await foreach (var (asset, row) in Made(city, kind, table, grains, live, http))
        {
            assets++;
            complete += row.IsComplete ? 1 : 0;
            if (!row.IsComplete && gaps.Count < MostGaps)
            {
                gaps.Add(new(asset.Id.ToString(), asset.Description?.Name ?? asset.Id.Key, row.Missing, row.Wrong));
            }
        }

        return Results.Ok(new StandardGapsShape(table.Key, kind.Key, assets, complete, [.. gaps]));
    }

    private static async IAsyncEnumerable<(ExportedAsset Asset, StandardRow Row)> Made(CityIndex city, KindEntry kind, StandardTable table, IGrainFactory grains, LiveTable live, HttpContext http)
    {
        var withValues = Array.Exists(table.Columns, column => column.From.StartsWith("property.", StringComparison.Ordinal));
        var filter = AssetParameters.Filter(Given.In(http)) with { Kind = kind.Key };
        await foreach (var asset in new ExportedAssets(grains, city, live).Read(filter, withValues, http.RequestAborted))
        {
            yield return (asset, StandardRow.Of(table, asset, city));
        }
    }

    private static async Task<(CityIndex City, KindEntry Kind, StandardTable Table)> Find(string key, CurrentCity current, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        var all = city.Catalogue.Document.Kinds.SelectMany(kind => kind.Standards.Select(table => (kind, table))).ToArray();
        var (kind, table) = Array.Find(all, one => one.table.Key == key);
        return table is null
            ? throw new RefusedException(new(StatusCodes.Status404NotFound, "unknown-standard", key, string.Join(", ", all.Select(one => one.table.Key))))
            : (city, ExportParameters.Kind(city, kind.Key, isInternal: false), table);
    }
}
