using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

using Beffroi.Live;
using Beffroi.Notices;
using Beffroi.Refusals;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>What happens, as server-sent events.</summary>
internal static class EventRoutes
{
    public static void MapEvents(this IEndpointRouteBuilder api) => api.MapGet("/events", Listen)
        .Says("events", "Server-sent events: alarm, totals, work, inventory, health.", "First the newest of each, then what comes; health at least every 15 s. They say that something changed: read it where it is.")
        .Produces<string>(contentType: "text/event-stream")
        .Refuses();

    private static IResult Listen(NoticeBoard board, LiveDoor door, IHostApplicationLifetime life, HttpContext http)
    {
        var place = door.Enter() ?? throw new RefusedException(new Refusal(StatusCodes.Status503ServiceUnavailable, "too-many-viewers", door.Places) { RetryAfterSeconds = 30 });
        http.Response.RegisterForDispose(place);
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(Items(board, life.ApplicationStopping, http.RequestAborted));
    }

    private static async IAsyncEnumerable<SseItem<string>> Items(NoticeBoard board, CancellationToken stopping, [EnumeratorCancellation] CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stopping, stop);
        await using var notices = board.Listen(ending.Token).GetAsyncEnumerator(ending.Token);
        while (await Next(notices))
        {
            var notice = notices.Current;
            yield return new(JsonSerializer.Serialize(notice.Content, notice.Content.GetType(), JsonShapes.Options), notice.Kind);
        }
    }

    /// <summary>Whoever leaves, or a server that stops, ends the stream; it is no failure.</summary>
    private static async ValueTask<bool> Next(IAsyncEnumerator<Notice> notices)
    {
        try
        {
            return await notices.MoveNextAsync();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
