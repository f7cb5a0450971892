using Beffroi.Refusals;

namespace Beffroi.Api;

/// <summary>What the API's own description says of a path.</summary>
internal static class Documented
{
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder route, string name, string summary, string? description = null)
    {
        route.WithName(name).WithSummary(summary);
        return description is null ? route : route.WithDescription(description);
    }

    /// <summary>The refusals this path has of its own, beside a wrong parameter and those of any path.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses.Union([400, 503, 504]).Order())
        {
            route.Produces<Problem>(status, Problem.MediaType);
        }

        return route;
    }
}
