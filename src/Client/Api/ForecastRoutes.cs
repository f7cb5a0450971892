using Beffroi.Contracts;
using Beffroi.Language;
using Beffroi.Refusals;

namespace Beffroi.Api;

/// <summary>The settlement that a scenario would lead to.</summary>
internal static class ForecastRoutes
{
    public static void MapForecast(this IEndpointRouteBuilder api) => api.MapGet("/scenarios/runs/{run}/settlement", Read)
        .Says(
            "scenario-settlement", "What the contract would come to under a run, beside its baseline: every clause in every year.",
            "Years that were over are as measured; what no scenario tells is said. A forecast is never proposed, frozen or paid.")
        .Produces<ForecastShape>().Refuses(404, 409, 503);

    private static async Task<IResult> Read(string run, IGrainFactory grains, HttpContext http)
    {
        var answer = await grains.GetGrain<IContract>(0).Forecast(run);
        return answer.Outcome.IsRefused ? Refusal.Of(answer.Outcome, answer.Outcome.Code == "run-not-done" ? StatusCodes.Status409Conflict : StatusCodes.Status404NotFound)
            : answer.Forecast is { } forecast ? Results.Ok(new ForecastTelling(Tongue.Of(http.Request)).Of(forecast))
            : new Refusal(StatusCodes.Status503ServiceUnavailable, "being-worked-out") { RetryAfterSeconds = 5 };
    }
}
