using OpenTelemetry.Metrics;

namespace Beffroi.Web;

/// <summary>What is measured, for whoever scrapes <c>/metrics</c>.</summary>
internal static class Telemetry
{
    /// <summary>Series of one instrument. The library sets room for 2,000 aside for each of a hundred and forty: 20 MB that nothing of ours fills.</summary>
    private const int MostSeries = 500;

    private static readonly string[] Meters =
    [
        "Beffroi", "Microsoft.Orleans", "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
    ];

    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddMeter(Meters)
            .AddView("*", new MetricStreamConfiguration { CardinalityLimit = MostSeries })
            .AddPrometheusExporter());
        return services;
    }

    public static void MapTelemetry(this IEndpointRouteBuilder routes) => routes.MapPrometheusScrapingEndpoint("/metrics");
}
