using System.Globalization;
using Beffroi.Contracts;
using Beffroi.Documents;
using Beffroi.Refusals;

namespace Beffroi.Api;

/// <summary>Baselines fitted on whole meters (IPMVP option C): made from the readings of a period, kept with a version that a contract names, worked out again.</summary>
internal static class FitRoutes
{
    public static void MapFits(this IEndpointRouteBuilder api)
    {
        api.MapPost("/contract/fits", Fit)
            .Says("fit-baseline", "Fits an indicator's months on degree days, and keeps the fit when it is good enough.", "Refused with its figures when it is not; then nothing is kept. Its versions are under /documents/contract-fit.")
            .Accepts<FitBody>("application/json").Produces<FitShape>().Refuses(404, 409, 413, 415, 422);
        api.MapGet("/contract/fits/{id}/recomputation", Again)
            .Says("recompute-fit", "A kept fit worked out again: from the readings of then, which gives the same bytes, and from those there are now.").Produces<FitAgainShape>().Refuses(404);
    }

    private static async Task<IResult> Fit(IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<FitBody>(http);
        var request = new FitRequest(
            BodyReading.Required(asked.Id, "id"), BodyReading.Required(asked.Indicator, "indicator"), BodyReading.Required(asked.Degrees, "degrees"), asked.From, asked.Years ?? 1, asked.Model ?? "3p", asked.Version);
        var done = await grains.GetGrain<IContract>(0).Fit(request, new(asked.Author ?? "", asked.Reason));
        return !done.Outcome.IsRefused ? Results.Ok(FitShape.Of(asked.Id!, done.Fit!, done.Head!.Number))
            : done.Outcome.Code == "no-contract" ? ContractRoutes.Refused(done.Outcome)
            : DocumentRoutes.Refused(new(done.Outcome, done.Head), ContractKinds.Fit, asked.Id!, asked.Version);
    }

    private static async Task<IResult> Again(string id, IGrainFactory grains)
    {
        var again = await grains.GetGrain<IContract>(0).FitAgain(id);
        return again.Outcome.IsRefused
            ? Refusal.Of(again.Outcome, StatusCodes.Status404NotFound)
            : Results.Ok(new FitAgainShape(again.Hash == again.AgainHash, again.Hash!, again.AgainHash, FitShape.Of(id, again.Kept!, null), again.Now is { } now ? FitShape.Of(id, now, null) : null));
    }
}

/// <param name="Degrees">A source of degree days of the contract.</param>
/// <param name="Years">From <paramref name="From"/> on, 1 to 3; 1 unless told.</param>
/// <param name="Model"><c>2p</c>, or <c>3p</c>, which looks for the base too; that unless told.</param>
/// <param name="Version">That its author has seen; 0 for the first.</param>
internal sealed record FitBody(string? Id, string? Indicator, string? Degrees, DateOnly From, int? Years, string? Model, int Version, string? Author, string? Reason);

/// <param name="Version">Of its document; null in a recomputation.</param>
/// <param name="Yaml">As a baseline of the contract takes it; null in a recomputation.</param>
/// <param name="Left">Months of which too little was heard.</param>
internal sealed record FitShape(
    string Id, int? Version, string Indicator, string Unit, string Degrees, DateOnly From, int Years, string Model, decimal PerDay, decimal PerDegree, decimal Base, decimal R2, decimal CvRmse, decimal Nmbe,
    FittedMonth[] Months, DateOnly[] Left, string? Yaml)
{
    public static FitShape Of(string id, FittedBaseline fit, int? version) => new(
        id, version, fit.Indicator, fit.Unit, fit.Degrees, fit.From, fit.Years, fit.Model, fit.PerDay, fit.PerDegree, fit.Base, fit.R2, fit.CvRmse, fit.Nmbe, fit.Months, fit.Left,
        version is null ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"regression: {{ fit: {id}, version: {version}, degrees: {fit.Degrees}, base: {fit.Base}, perDay: {fit.PerDay}, perDegree: {fit.PerDegree}, r2: {fit.R2}, cvRmse: {fit.CvRmse}, nmbe: {fit.Nmbe} }}"));
}

/// <param name="Same">Whether the readings of then give the same bytes again.</param>
/// <param name="Now">What the readings there are now give; null when they give none.</param>
internal sealed record FitAgainShape(bool Same, string Hash, string? Again, FitShape Kept, FitShape? Now);
