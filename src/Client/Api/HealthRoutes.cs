using Beffroi.Health;
using Beffroi.Language;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Whether the process lives, and whether it can serve.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health");
        health.MapGet("/live", () => Results.Ok(HealthShape.Of()))
            .Says("alive", "Whether the process answers.")
            .Produces<HealthShape>();
        health.MapGet("/ready", Ready)
            .Says("ready", "Whether it can serve; 503 with the same shape when something is wrong.")
            .Produces<HealthShape>()
            .Produces<HealthShape>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Ready(Readiness readiness, HttpContext http)
    {
        var health = await readiness.Check(Tongue.Of(http.Request));
        return Results.Json(health, JsonShapes.Options, statusCode: health.Status == HealthShape.Unhealthy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK);
    }
}
