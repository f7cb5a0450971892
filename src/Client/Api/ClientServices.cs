using Beffroi.City;
using Beffroi.Live;
using Beffroi.Refusals;
using Beffroi.Wire;

using Microsoft.AspNetCore.ResponseCompression;

namespace Beffroi.Api;

/// <summary>What the hypervisor's server needs, in the silo's own process or in front of a cluster.</summary>
public static class ClientServices
{
    public static IServiceCollection AddBeffroiClient(this IServiceCollection services)
    {
        services.AddOptions<ApiOptions>().BindConfiguration("Beffroi:Api").ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton(TimeProvider.System);
        services.ConfigureHttpJsonOptions(options => JsonShapes.Configure(options.SerializerOptions));
        services.AddExceptionHandler<RefusalHandler>();
        services.AddCity().AddLive();
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, GeoJson.MediaType, Problem.MediaType, PlacesRoutes.MediaType, "image/svg+xml"];
        });
        return services;
    }

    private static IServiceCollection AddCity(this IServiceCollection services) => services
        .AddSingleton<CurrentCity>()
        .AddHostedService<CityReader>();

    private static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<LiveTable>()
        .AddSingleton<LiveTicks>()
        .AddSingleton<LiveDoor>()
        .AddSingleton<PlacesCache>()
        .AddSingleton<LiveRelay>()
        .AddHostedService(provider => provider.GetRequiredService<LiveRelay>());
}
