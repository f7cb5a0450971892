using Beffroi.City;
using Beffroi.Live;
using Beffroi.Refusals;
using Beffroi.Web;

namespace Beffroi.Api;

/// <summary>The live feed of a browser.</summary>
internal static class LiveRoutes
{
    public static void MapLive(this IEndpointRouteBuilder api) => api.MapGet("/live", Open)
        .Says("live", "Live marks and values over WebSocket, as docs/api.md says.", """Send {"watch":"all"}, {"watch":[w,s,e,n]} or {"watch":"none"}; frames are binary, at most ten a second.""")
        .Produces(StatusCodes.Status101SwitchingProtocols)
        .Refuses(403, 426);

    private static async Task<IResult> Open(LiveDoor door, LiveTable table, LiveTicks ticks, CurrentCity current, TimeProvider time, IHostApplicationLifetime life, HttpContext http)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return new Refusal(StatusCodes.Status426UpgradeRequired, "not-a-websocket");
        }

        if (OwnPages.IsForeign(http.Request))
        {
            return OwnPages.Refuse(http.Request);
        }

        using var place = door.Enter() ?? throw new RefusedException(new Refusal(StatusCodes.Status503ServiceUnavailable, "too-many-viewers", door.Places) { RetryAfterSeconds = 30 });
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, life.ApplicationStopping);
        await new LiveSocket(socket, table, ticks, current, time).Run(ending.Token);
        return Results.Empty;
    }
}
