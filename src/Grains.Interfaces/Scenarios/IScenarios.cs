using Beffroi.Documents;
using Beffroi.Programmes;
using Beffroi.Twin;

namespace Beffroi.Scenarios;

/// <summary>Keeps scenarios and runs them. Runs live in one silo's memory: a restart forgets them, and nothing else.</summary>
[Alias("Beffroi.IScenarios")]
public interface IScenarios : IGrainWithIntegerKey
{
    /// <summary>Of the documents.</summary>
    const string Kind = "scenario";

    /// <summary>What is wrong with a text, and with those it is a fork of.</summary>
    [Alias("Check")]
    Task<TextRemark[]> Check(string yaml);

    /// <summary>Keeps the next version, unless the text has errors.</summary>
    [Alias("Put")]
    Task<TextPut> Put(string id, string yaml, int replaces, Cause cause);

    [Alias("Withdraw")]
    Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause);

    /// <summary>Begins a run beside its baseline; <c>scenario-invalid</c>, <c>bad-horizon</c>, <c>unknown-rule</c> or <c>too-many-runs</c> when it cannot be.</summary>
    [Alias("Start")]
    Task<(Outcome Outcome, string? Id)> Start(string yaml, string name, int version);

    /// <summary>All that are known, newest first.</summary>
    [Alias("Runs")]
    Task<ScenarioRunHead[]> Runs();

    /// <summary>Null for one that is not known here.</summary>
    [Alias("Read")]
    Task<ScenarioReport?> Read(string run);

    /// <summary>What each asset took of a flow over the horizon; null for a run that is not known here.</summary>
    /// <param name="kind">Only assets of this kind; empty for all that have the flow.</param>
    [Alias("Assets")]
    Task<ScenarioAssets?> Assets(string run, string flow, string kind);

    [Alias("Cancel")]
    Task<bool> Cancel(string run);
}
