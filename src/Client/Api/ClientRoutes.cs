using Beffroi.Language;
using Beffroi.Parameters;
using Beffroi.Refusals;
using Beffroi.Web;

namespace Beffroi.Api;

/// <summary>Where everything is found. Call <see cref="UseBeffroiClient"/> first in the pipeline, then <see cref="MapBeffroiApi"/>.</summary>
public static class ClientRoutes
{
    /// <summary>Security headers, refusals for everything that goes wrong, compression, WebSockets, the hypervisor's pages.</summary>
    public static IApplicationBuilder UseBeffroiClient(this IApplicationBuilder app) => app
        .UseSecurityHeaders()
        .UseExceptionHandler(_ => { })
        .UseStatusCodePages(context => StatusRefusals.Explain(context.HttpContext))
        .UseOwnNames()
        .UseRateLimiter()
        .UseResponseCompression()
        .UseWebSockets()
        .UsePages();

    public static IEndpointRouteBuilder MapBeffroiApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").AddEndpointFilter(Spoken.Say).AddEndpointFilter(OwnPages.Check).AddEndpointFilter(TakenParameters.Check);
        api.MapSession();
        api.MapCatalogue();
        api.MapAreas();
        api.MapTotals();
        api.MapDepartments();
        api.MapAssetList();
        api.MapAssetGeoJson();
        api.MapAsset();
        api.MapAlarms();
        api.MapAlarmActs();
        api.MapIncidents();
        api.MapLog();
        api.MapWork();
        api.MapField();
        api.MapReports();
        api.MapPreventive();
        api.MapWorkIndicators();
        api.MapOnCall();
        api.MapPlaces();
        api.MapLive();
        api.MapReadings();
        api.MapHistory();
        api.MapExports();
        api.MapStandards();
        api.MapPast();
        api.MapExplanations();
        api.MapCorrections();
        api.MapActivity();
        api.MapTiles();
        api.MapDeadLetters();
        api.MapImports();
        api.MapControl();
        api.MapCommandGroups();
        api.MapRounds();
        api.MapContract();
        api.MapDocuments();
        ProgrammeRoutes.Map(api);
        api.MapDeviceProfiles();
        api.MapDevices();
        api.MapRules();
        api.MapWithdrawals();
        api.MapBackTests();
        api.MapScenarios();
        api.MapScenarioFilms();
        api.MapScenarioGroups();
        api.MapWorkbooks();
        api.MapScenarioBench();
        api.MapEvents();
        routes.MapHealth();
        routes.MapTelemetry();
        routes.MapApiDescription();
        return routes;
    }
}
