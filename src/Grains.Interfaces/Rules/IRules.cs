using Beffroi.Documents;
using Beffroi.Twin;

namespace Beffroi.Rules;

/// <summary>Rules, written and put into force. Texts are documents; which of them are in force is a document too, so both are versioned and audited. Any silo answers.</summary>
[Alias("Beffroi.IRules")]
public interface IRules : IGrainWithIntegerKey
{
    /// <summary>The kind of the documents that are rules.</summary>
    const string Kind = "rule";

    /// <summary>The kind of the documents that say whether a rule is in force; ids are those of rules.</summary>
    const string StateKind = "rule-state";

    /// <summary>By id, withdrawn ones left out.</summary>
    [Alias("List")]
    Task<RuleSummary[]> List();

    [Alias("Read")]
    Task<Document?> Read(string id, int? version);

    [Alias("StateOf")]
    Task<RuleState> StateOf(string id);

    [Alias("Versions")]
    Task<DocumentHead[]> Versions(string id);

    /// <summary>Reads a text as if it were that rule, and says what there is to say of it alone and beside the others.</summary>
    [Alias("Check")]
    Task<RuleChecking> Check(string yaml, string? id);

    /// <summary>Adds a version; one with errors is refused. A rule that is enabled runs its newest version.</summary>
    [Alias("Put")]
    Task<RuleOutcome> Put(string id, string yaml, int replaces, Cause cause);

    [Alias("Turn")]
    Task<Outcome> Turn(string id, RuleState state, Cause cause);

    /// <summary>Ends a rule: it is out of force, and what it holds ends at the next turn of each asset. Its versions stay readable, and a new text of that id begins as one that is disabled.</summary>
    [Alias("Withdraw")]
    Task<DocumentOutcome> Withdraw(string id, int replaces, Cause cause);

    [Alias("Firings")]
    Task<KeptFiring[]> Firings(string id, Instant from, Instant to, long before, int limit);

    [Alias("Vocabulary")]
    Task<RuleVocabulary> Vocabulary();

    [Alias("Examples")]
    Task<RuleExample[]> Examples();
}
