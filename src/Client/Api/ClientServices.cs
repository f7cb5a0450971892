using Beffroi.City;
using Beffroi.Health;
using Beffroi.Live;
using Beffroi.Notices;
using Beffroi.Refusals;
using Beffroi.Reports;
using Beffroi.Tiles;
using Beffroi.Web;
using Beffroi.Wire;

using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Beffroi.Api;

/// <summary>What the hypervisor's server needs, in the silo's own process or in front of a cluster.</summary>
public static class ClientServices
{
    public static IServiceCollection AddBeffroiClient(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration("Beffroi:Api").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<PdfOptions>().BindConfiguration("Beffroi:Pdf").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<PdfPrinting>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddServerLimits();
        services.ConfigureHttpJsonOptions(options => JsonShapes.Configure(options.SerializerOptions));
        services.AddExceptionHandler<RefusalHandler>();
        services.AddCity().AddLive().AddNotices().AddTelemetry().AddApiDescription();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, GeoJson.MediaType, "text/csv", Problem.MediaType, PlacesRoutes.MediaType, TileRoutes.MediaType, "image/svg+xml"];
        });
        return services;
    }

    private static IServiceCollection AddServerLimits(this IServiceCollection services) => services
        .AddSingleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>()
        .AddSingleton<IConfigureOptions<RateLimiterOptions>, RequestPace>()
        .AddSingleton<OwnNames>()
        .AddSingleton<ReportPace>()
        .AddRateLimiter(_ => { });

    private static IServiceCollection AddCity(this IServiceCollection services) => services
        .AddSingleton<CurrentCity>()
        .AddSingleton<RaisedLately>()
        .AddHostedService<CityReader>();

    private static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveTable>()
        .AddSingleton<LiveTicks>()
        .AddSingleton<LiveDoor>()
        .AddSingleton<PlacesCache>()
        .AddSingleton<TileCache>()
        .AddSingleton<LiveRelay>()
        .AddHostedService(provider => provider.GetRequiredService<LiveRelay>());

    private static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<Readiness>()
        .AddSingleton<NoticeBoard>()
        .AddHostedService<NoticeWriter>();
}
