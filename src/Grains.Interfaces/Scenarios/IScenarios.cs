using Beffroi.Documents;
using Beffroi.Programmes;
using Beffroi.Twin;
using Orleans.Concurrency;

namespace Beffroi.Scenarios;

/// <summary>Keeps scenarios and runs them, in parts, on every silo. What has ended of a run is kept: a restart goes on from there.</summary>
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
    [Alias("Read"), AlwaysInterleave]
    Task<ScenarioReport?> Read(string run);

    /// <summary>What each asset took of a flow over the horizon; null for a run that is not known here.</summary>
    /// <param name="kind">Only assets of this kind; empty for all that have the flow.</param>
    [Alias("Assets"), AlwaysInterleave]
    Task<ScenarioAssets?> Assets(string run, string flow, string kind);

    /// <summary>Ends a run; false for one that is not known here.</summary>
    [Alias("Cancel")]
    Task<bool> Cancel(string run);

    /// <summary>Nothing more of it is begun, and what is under way is given up; <c>run-ended</c> when it has. Null for one that is not known here.</summary>
    [Alias("Pause")]
    Task<Outcome?> Pause(string run);

    /// <summary>It goes on from what had ended; <c>run-ended</c> when it has. Null for one that is not known here.</summary>
    [Alias("Resume")]
    Task<Outcome?> Resume(string run);
}
