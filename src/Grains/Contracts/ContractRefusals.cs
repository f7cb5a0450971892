using Beffroi.Scenarios;
using Beffroi.Twin;

namespace Beffroi.Contracts;

/// <summary>What is refused of the contract, in words.</summary>
internal static class ContractRefusals
{
    public static readonly Outcome NoContract = Outcome.Refused("no-contract", "There is no contract yet.", "Put one: docs/contract.md shows its forms, and the example that is shipped.");

    public static readonly Outcome NothingSettled = Outcome.Refused("nothing-settled", "Nothing is settled there yet.", "Let the contractor propose a settlement first.");

    public static readonly Outcome Frozen = Outcome.Refused("settlement-frozen", "This settlement is frozen.", "It never changes. What is found later is shown beside it, and belongs to a fact of a later year.");

    public static Outcome SameSigner(string author) => Outcome.Refused("same-signer", $"{author} has signed for the other party.", "A fact counts when two people have signed it, one for each party.");

    public static Outcome NoYear(int year, Contract contract) => Outcome.Refused(
        "no-such-year", $"The contract has no year {year}.", $"It runs from {contract.Begins.Year} to {contract.Begins.Year + contract.Years - 1}.");

    public static Outcome NoClause(string clause, Contract contract) => Outcome.Refused(
        "no-such-clause", $"The contract has no clause '{clause}'.", $"It has {string.Join(", ", contract.Clauses.Select(each => each.Id))}.");

    public static Outcome NotOver(ContractYear year) => Outcome.Refused("year-not-over", $"The year {year.Calendar} of the contract is not over.", $"Propose its settlement from {year.End:yyyy-MM-dd} on.");

    /// <summary>Why a run forecasts nothing; null when it does.</summary>
    public static Outcome? NoForecast(string run, ScenarioReport? report) => report is null
        ? Outcome.Refused("unknown-run", $"There is no run '{run}'.", "GET /api/v1/scenarios/runs lists those there are.")
        : report.State == ScenarioRunState.Done ? null : Outcome.Refused("run-not-done", $"The run '{run}' has no figures.", "Wait until it is done, or run the scenario again.");

    public static Outcome Misplaced(SettlementAct act, SettlementState state) => Outcome.Refused(
        "act-misplaced", $"A settlement that is {Word(state)} cannot be {Done(act)}.", "The order is: proposed, validated or disputed, and frozen once it is validated; what is disputed is proposed again.");

    public static Outcome HeldBack(string[] codes) => Outcome.Refused(
        "held-back", $"The amount is held back: {string.Join(", ", codes)}.", "Mend what is missing and propose again, or agree in the contract that estimates pay.");

    public static Outcome Moved(decimal? was, decimal? now) => Outcome.Refused(
        "figure-moved", $"The readings give another figure than the one that was validated: {was} € then, {now} € now.", "Look at what moved (recompute), and propose again.");

    private static Language.Phrase Word(SettlementState state) => state switch
    {
        SettlementState.Open => Language.Phrase.Of("open"),
        SettlementState.Proposed => Language.Phrase.Of("proposed"),
        SettlementState.Validated => Language.Phrase.Of("validated"),
        SettlementState.Disputed => Language.Phrase.Of("disputed"),
        _ => Language.Phrase.Of("frozen"),
    };

    private static Language.Phrase Done(SettlementAct act) => act switch
    {
        SettlementAct.Propose => Language.Phrase.Of("proposed"),
        SettlementAct.Validate => Language.Phrase.Of("validated"),
        SettlementAct.Dispute => Language.Phrase.Of("disputed"),
        _ => Language.Phrase.Of("frozen"),
    };
}
