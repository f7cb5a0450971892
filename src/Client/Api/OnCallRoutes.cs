using Beffroi.OnCall;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>The rota of who is called, and who is on call now.</summary>
internal static class OnCallRoutes
{
    public static void MapOnCall(this IEndpointRouteBuilder api)
    {
        api.MapGet("/on-call", Read).Says("rota", "The rota as it is written, with its version.").Produces<RotaShape>().Refuses(404);
        api.MapPut("/on-call", Put)
            .Says("putRota", "Keeps the next version of the rota.", "Refused with line and fault when the text says no rota; then nothing is kept.")
            .Accepts<RotaRequest>("application/json").Produces<RotaWritten>().Refuses(409, 413, 415, 422);
        api.MapGet("/on-call/now", async (IGrainFactory grains, TimeProvider time) => Results.Ok(new OnCallShape(await grains.GetGrain<IOnCall>(0).At(Instant.From(time.GetUtcNow())))))
            .Says("onCall", "Who is on call now, by level; no levels without a rota.").Produces<OnCallShape>().Refuses();
    }

    private static async Task<IResult> Read(IGrainFactory grains) => await grains.GetGrain<IOnCall>(0).Read() is { } document
        ? Results.Ok(new RotaShape(document.Text, document.Head.Number, document.Head.At, document.Head.Author, document.Head.Reason))
        : DocumentRoutes.Unknown(IOnCall.Kind, IOnCall.Id);

    private static async Task<IResult> Put(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<RotaRequest>(http, JsonBody.Small * 2);
        var done = await grains.GetGrain<IOnCall>(0).Put(BodyReading.Required(asked.Yaml, "yaml"), asked.Version, new(asked.Author ?? "", asked.Reason));
        return done.Outcome.IsRefused
            ? DocumentRoutes.Refused(done, IOnCall.Kind, IOnCall.Id, asked.Version)
            : Results.Ok(new RotaWritten(done.Head!.Number, done.Outcome.IsUnchanged ? "unchanged" : "taken"));
    }
}
