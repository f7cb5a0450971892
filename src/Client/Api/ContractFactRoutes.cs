using Beffroi.Contracts;
using Beffroi.Documents;
using Beffroi.Refusals;
using Beffroi.Twin;

namespace Beffroi.Api;

/// <summary>Facts that are declared for a year of the contract, and signed by both parties.</summary>
internal static class ContractFactRoutes
{
    private const int LongestWord = 500;

    public static void MapContractFacts(this IEndpointRouteBuilder api)
    {
        api.MapPut("/contract/facts/{id}", Declare)
            .Says("declare-fact", "Declares a number for formulas, or a non-routine adjustment of a baseline, with evidence.", "It counts once both parties have signed; whoever changes it takes the signatures away.")
            .Accepts<FactRequest>("application/json").Produces<FactWritten>().Refuses(404, 409, 413, 415, 422);
        api.MapPost("/contract/facts/{id}/signature", Sign)
            .Says("sign-fact", "Signs a fact for one party.").Accepts<SignatureRequest>("application/json").Produces<FactWritten>().Refuses(404, 409, 413, 415, 422);
        api.MapPost("/contract/facts/{id}/withdraw", Withdraw)
            .Says("withdraw-fact", "Takes a fact out: { version, author, reason }. What is frozen stays.").Produces<FactWritten>().Refuses(404, 409, 413, 415, 422);
    }

    private static async Task<IResult> Declare(string id, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<FactRequest>(http);
        var fact = new ContractFact(id, asked.Year, asked.Name, asked.Baseline, asked.Quantity, asked.Title ?? "", asked.Evidence ?? "");
        return Answer(await grains.GetGrain<IContract>(0).Declare(fact, asked.Version, new(asked.Author ?? "", asked.Reason)), id, asked.Version);
    }

    private static async Task<IResult> Sign(string id, IGrainFactory grains, HttpContext http)
    {
        var asked = await BodyReading.Read<SignatureRequest>(http);
        var party = asked.Party switch
        {
            "authority" => ContractParty.Authority,
            "contractor" => ContractParty.Contractor,
            _ => throw JsonBody.Malformed("'party' is authority or contractor."),
        };
        return Answer(await grains.GetGrain<IContract>(0).Sign(id, party, asked.Version, new(asked.Author ?? "", asked.Reason)), id, asked.Version);
    }

    private static async Task<IResult> Withdraw(string id, IGrainFactory grains, HttpContext http)
    {
        var body = await BodyMembers.Read(http, "version", "author", "reason");
        var (version, cause) = (body.Whole("version") ?? 0, new Cause(body.Text("author", LongestWord, required: true) ?? "", body.Text("reason", LongestWord, required: true)));
        body.Close();
        return Answer(await grains.GetGrain<IContract>(0).Withdraw(id, version, cause), id, version);
    }

    private static IResult Answer(DocumentOutcome done, string id, int version) =>
        !done.Outcome.IsRefused ? Results.Ok(new FactWritten(done.Outcome.IsUnchanged ? "unchanged" : "taken", done.Head!.Number))
        : done.Outcome.Code is "no-contract" or "no-such-year" or "bad-fact" or "bad-quantity" or "no-evidence" or "same-signer" ? ContractRoutes.Refused(done.Outcome)
        : DocumentRoutes.Refused(done, ContractKinds.Fact, id, version);
}
