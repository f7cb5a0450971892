using Beffroi.Parameters;
using Beffroi.Refusals;

namespace Beffroi.Api;

/// <summary>Where everything is found. Call <see cref="UseBeffroiClient"/> first in the pipeline, then <see cref="MapBeffroiApi"/>.</summary>
public static class ClientRoutes
{
    /// <summary>Refusals for everything that goes wrong, compression, WebSockets.</summary>
    public static IApplicationBuilder UseBeffroiClient(this IApplicationBuilder app) => app
        .UseExceptionHandler(_ => { })
        .UseStatusCodePages(context => StatusRefusals.Explain(context.HttpContext))
        .UseResponseCompression()
        .UseWebSockets();

    public static IEndpointRouteBuilder MapBeffroiApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").AddEndpointFilter(TakenParameters.Check);
        api.MapSession();
        api.MapCatalogue();
        api.MapAreas();
        api.MapTotals();
        api.MapAssetList();
        api.MapAssetGeoJson();
        api.MapAsset();
        api.MapAlarms();
        api.MapPlaces();
        api.MapLive();
        return routes;
    }
}
