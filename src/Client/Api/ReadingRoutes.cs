using Beffroi.City;
using Beffroi.Connectivity;
using Beffroi.Language;
using Beffroi.Refusals;
using Beffroi.Twin;
using Beffroi.Wire;

namespace Beffroi.Api;

/// <summary>Readings that come by HTTP. The answer comes after the commit.</summary>
internal static class ReadingRoutes
{
    private const int LongestKey = 200;
    private const string KeyHeader = "Idempotency-Key";

    public static void MapReadings(this IEndpointRouteBuilder api) => api.MapPost("/assets/{kind}/{key}/readings", Post)
        .Says("postReadings", "Readings of one asset: the JSON of docs/connectors.md.", "Answers after the commit. With the header Idempotency-Key the same readings sent again are taken once.")
        .Accepts<Dictionary<string, object>>("application/json")
        .Produces<DeliveryShape>(StatusCodes.Status202Accepted)
        .Refuses(404, 413, 415, 422, 429);

    private static async Task<IResult> Post(string kind, string key, IGrainFactory grains, CurrentCity current, HttpContext http)
    {
        var city = await current.Read(http.RequestAborted);
        var (_, id) = AssetRoutes.Find(city, kind, key);
        var identity = http.Request.Headers[KeyHeader] is [{ Length: > 0 } given] ? given : null;
        if (identity?.Length > LongestKey)
        {
            throw Parameters.Given.Refused(KeyHeader, Sentences.Say(Tongue.Of(http.Request), "parameter.text", identity.Length, LongestKey));
        }

        var outcome = await grains.GetGrain<IReception>(0).Post(kind, key, await JsonBody.ReadBytes(http, JsonBody.Small), identity);
        return outcome.Result == DeliveryResult.Rejected ? Rejected(outcome, id) : Results.Json(Shape(outcome), JsonShapes.Options, statusCode: StatusCodes.Status202Accepted);
    }

    private static DeliveryShape Shape(DeliveryOutcome outcome) =>
        new(Words.Of(outcome.Result), outcome.Version == 0 ? null : outcome.Version, outcome.Late, [.. outcome.Rejections.Select(Fault)]);

    private static Refusal Rejected(DeliveryOutcome outcome, AssetId id)
    {
        if (outcome.Rejections is [{ Code: RejectionCode.TooFast } tooFast, ..])
        {
            return new(StatusCodes.Status429TooManyRequests, RejectionCode.TooFast, (object?)tooFast.Said ?? tooFast.Sentence) { RetryAfterSeconds = 1, Faults = [.. outcome.Rejections.Select(Fault)] };
        }

        var unknown = outcome.Rejections is [{ Code: RejectionCode.UnknownAsset }, ..];
        return unknown ? AssetRoutes.UnknownAsset(id) : new(StatusCodes.Status422UnprocessableEntity, "rejected") { Faults = [.. outcome.Rejections.Select(Fault)] };
    }

    private static Fault Fault(Rejection rejection) => rejection.Said is { } said ? Refusals.Fault.Of(rejection.Property, rejection.Code, said) : new(rejection.Property, rejection.Code, rejection.Sentence);
}
